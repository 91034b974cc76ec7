-- The tenures of any of some persons.
-- params: persons LIST
-- returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
--   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
--   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, claims JSON,
--   conflicts JSON
SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
  t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term,
  (SELECT json_group_array(claim) FROM (SELECT k.claim FROM tenure_claim k
    WHERE k.tenure = t.id AND k.conflict = 0 ORDER BY k.n)) AS claims,
  (SELECT json_group_array(claim) FROM (SELECT k.claim FROM tenure_claim k
    WHERE k.tenure = t.id AND k.conflict = 1 ORDER BY k.n)) AS conflicts
FROM tenure t
WHERE t.person IN (SELECT value FROM json_each(:persons))
ORDER BY t.id
