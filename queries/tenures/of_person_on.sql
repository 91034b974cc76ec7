-- The tenures of a person whose hull holds a day, with the seats of the post.
-- params: person STRING, on DATE
-- returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
--   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
--   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, seats INTEGER?,
--   person_folded STRING
SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
  t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term, p.seats,
  e.folded AS person_folded
FROM tenure t CROSS JOIN post p ON p.id = t.post CROSS JOIN entity e ON e.id = t.person
WHERE t.person = :person AND (t.earliest_start IS NULL OR t.earliest_start <= :on)
  AND (t.latest_end IS NULL OR t.latest_end > :on)
ORDER BY t.id
