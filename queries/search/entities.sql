-- Entities whose name begins with a folded text, whose number is the one typed, or whose name, id
-- or title holds all words (the last may be the beginning of one), best first; words that very
-- many hold are ranked over the first most of them. total: how many there are.
-- params: words LIST, tone STRING, folded STRING, number STRING, type STRING?, units LIST?,
--   on DATE?, most INTEGER, limit INTEGER, offset INTEGER
-- returns: id STRING, total INTEGER
WITH RECURSIVE
  place (id) AS (
    SELECT value FROM json_each(:units)
    UNION SELECT u.id FROM place o CROSS JOIN unit u ON u.parent = o.id
  ),
  matched (n) AS (
    SELECT n FROM (
      SELECT b.rowid AS n FROM entity b
      WHERE b.folded >= :folded AND b.folded < :folded || char(1114111) LIMIT :most)
    UNION
    SELECT e.rowid FROM directive d CROSS JOIN entity e ON e.id = d.id
    WHERE d.number_key = :number
    UNION
    SELECT n FROM (
      SELECT x.rowid AS n FROM entity_text x
      WHERE entity_text MATCH (
        SELECT group_concat('"' || value || '"', ' AND ') || '*' FROM json_each(:words))
      LIMIT :most)
  ),
  ranked AS (
    SELECT e.id, e.type, e.name, e.folded, instr(e.tone, :tone) = 0 AS unmarked,
      e.type IN ('Unit', 'Body', 'Term', 'Reform')
        AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.entity = e.id)
        AND NOT EXISTS (SELECT 1 FROM body ub WHERE ub.unit = e.id) AS unsaid,
      CASE
        WHEN e.tone = :tone THEN 0
        WHEN d.number_key = :number THEN 1
        WHEN e.folded = :folded THEN 2
        WHEN u.id IS NOT NULL AND (e.keys = :folded
          OR substr(e.folded, -length(:folded) - 1) = ' ' || :folded) THEN 3
        WHEN substr(e.folded || ' ', 1, length(:folded) + 1) = :folded || ' ' THEN 3
        WHEN instr(' ' || e.folded || ' ', ' ' || :folded || ' ') THEN 4
        ELSE 5
      END AS class
    FROM matched t CROSS JOIN entity e ON e.rowid = t.n
      LEFT JOIN directive d ON d.id = e.id
      LEFT JOIN unit u ON u.id = e.id
      LEFT JOIN body b ON b.id = e.id
      LEFT JOIN post p ON p.id = e.id
      LEFT JOIN body pb ON pb.id = p.body
      LEFT JOIN document c ON c.id = e.id
    WHERE (:type IS NULL OR e.type = :type)
      AND (:units IS NULL OR e.id IN (SELECT id FROM place)
        OR coalesce(b.unit, pb.unit) IN (SELECT id FROM place)
        OR EXISTS (
          SELECT 1 FROM body i WHERE i.id IN (d.issuer, d.series_issuer)
            AND i.unit IN (SELECT id FROM place))
        OR EXISTS (
          SELECT 1 FROM tenure h CROSS JOIN post hp ON hp.id = h.post
            CROSS JOIN body hb ON hb.id = hp.body
          WHERE h.person = e.id AND hb.unit IN (SELECT id FROM place))
        OR EXISTS (
          SELECT 1 FROM mention m WHERE m.document = c.id AND m.entity IN (SELECT id FROM place)))
      AND (:on IS NULL OR (
        coalesce(u.valid_from, b.valid_from, pb.valid_from, d.date, c.published, '') <= :on
        AND coalesce(u.valid_to, b.valid_to, pb.valid_to, '9999') >= :on
        AND (e.type <> 'Person' OR EXISTS (
          SELECT 1 FROM tenure h WHERE h.person = e.id
            AND (h.earliest_start IS NULL OR h.earliest_start <= :on)
            AND (h.latest_end IS NULL OR h.latest_end > :on)))))
  )
SELECT r.id, count(*) OVER () AS total
FROM ranked r
ORDER BY
  CASE WHEN r.unsaid AND r.class >= 3 THEN r.class + 10 ELSE r.class END,
  r.unmarked,
  CASE r.type WHEN 'Person' THEN 0 WHEN 'Post' THEN 1 WHEN 'Body' THEN 2 WHEN 'Directive' THEN 3
    WHEN 'Document' THEN 4 WHEN 'Unit' THEN 5 ELSE 6 END,
  length(r.folded), r.name, r.id
LIMIT :limit OFFSET :offset
