// The tenures in the posts of a body by the person's name, then in time order.
// params: body STRING, limit INTEGER, offset INTEGER
// returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
//   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
//   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?
MATCH (b:Body {id: $body})<-[:IN]-(:Post)<-[:HOLDS]-(e:Person)
// The first tenures are among those of as many persons: only theirs are read.
WITH DISTINCT b, e
ORDER BY e.folded, e.id
LIMIT $offset + $limit
MATCH (e)-[:HAS_TENURE]->(t:Tenure)-[:OF_POST]->(:Post)-[:IN]->(b)
WITH e, t, coalesce(t.ls, t.es, t.ee, t.le, '9999') AS since
ORDER BY e.folded, t.person, since, t.id
SKIP $offset LIMIT $limit
RETURN t.id AS id, t.person AS person, t.post AS post, t.role AS role, t.start AS start, t.end AS `end`,
  t.es AS earliest_start, t.ls AS latest_start, t.ee AS earliest_end, t.le AS latest_end,
  [days IN coalesce(t.certain, []) | split(days, '/')] AS certain,
  [days IN coalesce(t.inferred, []) | split(days, '/')] AS inferred,
  t.ended AS ended, t.lastSeen AS last_seen, t.term AS term
ORDER BY e.folded, t.person, since, t.id
