-- Comings and goings in the posts of a body: each start and end that a source dates, between two days,
-- in time order, goings first. Partial dates count when they may lie between them.
-- params: body STRING, first DATE?, last DATE?, limit INTEGER, offset INTEGER
-- returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
--   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
--   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, date STRING,
--   change STRING
SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
  t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term,
  iif(y.change = 'end', t."end", t.start) AS date, y.change
FROM (
  SELECT x.id, x.day, x.change, e.folded
  FROM (
    SELECT t.id, t.person, rtrim(t.start, '?~') AS day, 'start' AS change
    FROM post p CROSS JOIN tenure t ON t.post = p.id
    WHERE p.body = :body AND t.start IS NOT NULL
    UNION ALL
    SELECT t.id, t.person, rtrim(t."end", '?~') AS day, 'end' AS change
    FROM post p CROSS JOIN tenure t ON t.post = p.id
    WHERE p.body = :body AND t."end" IS NOT NULL
  ) x JOIN entity e ON e.id = x.person
  WHERE (:first IS NULL OR x.day >= substr(:first, 1, length(x.day)))
    AND (:last IS NULL OR x.day <= :last)
  ORDER BY x.day, x.change, e.folded, x.id
  LIMIT :limit OFFSET :offset
) y CROSS JOIN tenure t ON t.id = y.id
ORDER BY y.day, y.change, y.folded, y.id
