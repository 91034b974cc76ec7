// The claims of tenures, best first, at most some of each; conflict marks those that lost.
// params: tenures LIST, most INTEGER
// returns: fact STRING, conflict BOOLEAN, document STRING, spans JSON, quote STRING,
//   stated_at STRING?, claim STRING, arguments JSON
MATCH (t:Tenure)<-[a:ABOUT]-(c:Claim) WHERE t.id IN $tenures AND a.n < $most
RETURN t.id AS fact, a.conflict AS conflict, c.document AS document,
  [i IN range(0, size(coalesce(c.spans, [])) - 2, 2) | [c.spans[i], c.spans[i + 1]]] AS spans,
  c.quote AS quote, c.statedAt AS stated_at, c.id AS claim, c.arguments AS arguments
ORDER BY t.id, a.conflict, a.n
