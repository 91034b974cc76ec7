// The tenures in some posts whose hull holds a day, how sure that day is
// (0 certain, 1 inferred, 2 possible) and the seats of the post.
// params: posts LIST, on DATE
// returns: id STRING, person STRING, post STRING, role STRING?, certainty INTEGER, seats INTEGER?,
//   person_folded STRING
MATCH (e:Person)-[:HAS_TENURE]->(t:Tenure)-[:OF_POST]->(p:Post)
WHERE p.id IN $posts AND (t.es IS NULL OR t.es <= $on)
  AND (t.le IS NULL OR t.le > $on)
RETURN t.id AS id, t.person AS person, t.post AS post, t.role AS role,
  CASE
    WHEN any(days IN coalesce(t.certain, [])
      WHERE split(days, '/')[0] <= $on AND split(days, '/')[1] > $on) THEN 0
    WHEN any(days IN coalesce(t.inferred, [])
      WHERE split(days, '/')[0] <= $on AND split(days, '/')[1] > $on) THEN 1
    ELSE 2
  END AS certainty, p.seats AS seats, e.folded AS person_folded
ORDER BY t.id
