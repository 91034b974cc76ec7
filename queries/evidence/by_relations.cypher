// The claims of relations, best first, at most some of each.
// params: relations LIST, most INTEGER
// returns: fact STRING, document STRING, spans JSON, quote STRING, stated_at STRING?,
//   claim STRING
MATCH (r:Relation)<-[a:ABOUT]-(c:Claim) WHERE r.id IN $relations AND a.n < $most
RETURN r.id AS fact, c.document AS document,
  [i IN range(0, size(coalesce(c.spans, [])) - 2, 2) | [c.spans[i], c.spans[i + 1]]] AS spans,
  c.quote AS quote, c.statedAt AS stated_at, c.id AS claim
ORDER BY r.id, a.n
