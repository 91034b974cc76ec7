-- The tenures in the posts of a body by the person's name, then in time order.
-- params: body STRING, limit INTEGER, offset INTEGER
-- returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
--   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
--   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?
SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
  t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term
FROM post p CROSS JOIN tenure t ON t.post = p.id CROSS JOIN entity e ON e.id = t.person
WHERE p.body = :body
ORDER BY e.folded, t.person,
  coalesce(t.latest_start, t.earliest_start, t.earliest_end, t.latest_end, '9999'), t.id
LIMIT :limit OFFSET :offset
