-- The tenures in the posts of a body whose hull holds a day, with the seats of the post.
-- params: body STRING, on DATE
-- returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
--   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
--   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, seats INTEGER?,
--   person_folded STRING
SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
  t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term, p.seats,
  e.folded AS person_folded
FROM post p CROSS JOIN tenure t ON t.post = p.id CROSS JOIN entity e ON e.id = t.person
WHERE p.body = :body AND (t.earliest_start IS NULL OR t.earliest_start <= :on)
  AND (t.latest_end IS NULL OR t.latest_end > :on)
ORDER BY t.id
