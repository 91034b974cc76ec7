-- The tenures in the posts of a body whose hull holds a day, how sure that day is
-- (0 certain, 1 inferred, 2 possible) and the seats of the post.
-- params: body STRING, on DATE
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
FROM post p CROSS JOIN tenure t ON t.post = p.id CROSS JOIN entity e ON e.id = t.person
WHERE p.body = :body AND (t.earliest_start IS NULL OR t.earliest_start <= :on)
  AND (t.latest_end IS NULL OR t.latest_end > :on)
ORDER BY t.id
