// Comings and goings in the posts of a body: each start and end that a source dates, between two days,
// in time order, goings first. Partial dates count when they may lie between them.
// params: body STRING, first DATE?, last DATE?, limit INTEGER, offset INTEGER
// returns: id STRING, person STRING, post STRING, role STRING?, start STRING?, end STRING?,
//   earliest_start STRING?, latest_start STRING?, earliest_end STRING?, latest_end STRING?,
//   certain JSON, inferred JSON, ended BOOLEAN, last_seen STRING?, term STRING?, date STRING,
//   change STRING
MATCH (e:Person)-[:HAS_TENURE]->(t:Tenure)-[:OF_POST]->(:Post)-[:IN]->(:Body {id: $body})
UNWIND ['end', 'start'] AS change
WITH e, t, change, CASE change WHEN 'end' THEN t.end ELSE t.start END AS date
WHERE date IS NOT NULL
WITH e, t, date, change, replace(replace(date, '?', ''), '~', '') AS day
WHERE ($first IS NULL OR day >= substring($first, 0, size(day))) AND ($last IS NULL OR day <= $last)
ORDER BY day, change, e.folded, t.id
SKIP $offset LIMIT $limit
RETURN t.id AS id, t.person AS person, t.post AS post, t.role AS role, t.start AS start, t.end AS `end`,
  t.es AS earliest_start, t.ls AS latest_start, t.ee AS earliest_end, t.le AS latest_end,
  [days IN coalesce(t.certain, []) | split(days, '/')] AS certain,
  [days IN coalesce(t.inferred, []) | split(days, '/')] AS inferred,
  t.ended AS ended, t.lastSeen AS last_seen, t.term AS term, date, change
ORDER BY day, change, e.folded, t.id
