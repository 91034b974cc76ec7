-- Comings and goings in the posts of a body: each start and end that a source dates, between two days,
-- in time order, goings first. Partial dates count when they may lie between them.
-- params: body STRING, first DATE?, last DATE?, limit INTEGER, offset INTEGER
-- returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
--   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
--   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, date STRING,
--   change STRING
SELECT x.id, x.person, x.post, x.role, x.start, x."end", x.earliest_start, x.latest_start,
  x.earliest_end, x.latest_end, x.certain, x.inferred, x.ended, x.last_seen, x.term, x.date, x.change
FROM (
  SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
    t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term,
    rtrim(t.start, '?~') AS day, t.start AS date, 'start' AS change
  FROM post p CROSS JOIN tenure t ON t.post = p.id
  WHERE p.body = :body AND t.start IS NOT NULL
  UNION ALL
  SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
    t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term,
    rtrim(t."end", '?~') AS day, t."end" AS date, 'end' AS change
  FROM post p CROSS JOIN tenure t ON t.post = p.id
  WHERE p.body = :body AND t."end" IS NOT NULL
) x JOIN entity e ON e.id = x.person
WHERE (:first IS NULL OR x.day >= substr(:first, 1, length(x.day)))
  AND (:last IS NULL OR x.day <= :last)
ORDER BY x.day, x.change, e.folded, x.id
LIMIT :limit OFFSET :offset
