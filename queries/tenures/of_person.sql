-- The tenures of a person in time order, undated ones last.
-- params: person STRING, limit INTEGER, offset INTEGER
-- returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
--   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
--   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?
SELECT t.id, t.person, t.post, t.role, t.start, t."end", t.earliest_start, t.latest_start,
  t.earliest_end, t.latest_end, t.certain, t.inferred, t.ended, t.last_seen, t.term
FROM tenure t
WHERE t.person = :person
ORDER BY coalesce(t.latest_start, t.earliest_start, t.earliest_end, t.latest_end, '9999'), t.id
LIMIT :limit OFFSET :offset
