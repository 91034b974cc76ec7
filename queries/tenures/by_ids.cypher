// Tenures by id; unknown ids are left out.
// params: ids LIST
// returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
//   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
//   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, claims JSON,
//   conflicts JSON
MATCH (t:Tenure) WHERE t.id IN $ids
RETURN t.id AS id, t.person AS person, t.post AS post, t.role AS role, t.start AS start, t.end AS `end`,
  t.es AS earliest_start, t.ls AS latest_start, t.ee AS earliest_end, t.le AS latest_end,
  [days IN coalesce(t.certain, []) | split(days, '/')] AS certain,
  [days IN coalesce(t.inferred, []) | split(days, '/')] AS inferred,
  t.ended AS ended, t.lastSeen AS last_seen, t.term AS term,
  COLLECT { MATCH (t)<-[a:ABOUT]-(c:Claim) WHERE NOT a.conflict RETURN c.id ORDER BY a.n } AS claims,
  COLLECT { MATCH (t)<-[a:ABOUT]-(c:Claim) WHERE a.conflict RETURN c.id ORDER BY a.n } AS conflicts
ORDER BY t.id
