// The tenures in the posts of a body whose hull holds a day, with the seats of the post.
// params: body STRING, on DATE
// returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
//   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
//   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, seats INTEGER?,
//   person_folded STRING
MATCH (e:Person)-[:HAS_TENURE]->(t:Tenure)-[:OF_POST]->(p:Post)-[:IN]->(:Body {id: $body})
WHERE (t.es IS NULL OR t.es <= $on)
  AND (t.le IS NULL OR t.le > $on)
RETURN t.id AS id, t.person AS person, t.post AS post, t.role AS role, t.start AS start, t.end AS `end`,
  t.es AS earliest_start, t.ls AS latest_start, t.ee AS earliest_end, t.le AS latest_end,
  [days IN coalesce(t.certain, []) | split(days, '/')] AS certain,
  [days IN coalesce(t.inferred, []) | split(days, '/')] AS inferred,
  t.ended AS ended, t.lastSeen AS last_seen, t.term AS term,
  p.seats AS seats, e.folded AS person_folded
ORDER BY t.id
