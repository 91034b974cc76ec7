-- The tenures in some posts whose hull holds a day, how sure that day is
-- (0 certain, 1 inferred, 2 possible) and the seats of the post.
-- params: posts LIST, on DATE
-- returns: id STRING, person STRING, post STRING, role STRING?, certainty INTEGER, seats INTEGER?,
--   person_folded STRING
SELECT t.id, t.person, t.post, t.role,
  CASE
    WHEN EXISTS (SELECT 1 FROM json_each(t.certain) d
      WHERE json_extract(d.value, '$[0]') <= :on AND json_extract(d.value, '$[1]') > :on) THEN 0
    WHEN EXISTS (SELECT 1 FROM json_each(t.inferred) d
      WHERE json_extract(d.value, '$[0]') <= :on AND json_extract(d.value, '$[1]') > :on) THEN 1
    ELSE 2
  END AS certainty, p.seats, e.folded AS person_folded
FROM tenure t CROSS JOIN post p ON p.id = t.post CROSS JOIN entity e ON e.id = t.person
WHERE t.post IN (SELECT value FROM json_each(:posts))
  AND (t.earliest_start IS NULL OR t.earliest_start <= :on)
  AND (t.latest_end IS NULL OR t.latest_end > :on)
ORDER BY t.id
