// When some directives take effect, as documents say it (`effective` of `arguments`).
// params: directives LIST
// returns: fact STRING, document STRING, spans JSON, quote STRING, stated_at STRING?,
//   claim STRING, arguments JSON, confidence FLOAT
MATCH (e:Entity) WHERE e.id IN $directives
MATCH (c:Claim {predicate: 'effect'})-[:EVIDENCED_BY {as: 'subject'}]->(m:Mention)-[:REFERS_TO]->(e)
RETURN e.id AS fact, c.document AS document,
  [i IN range(0, size(coalesce(c.spans, [])) - 2, 2) | [c.spans[i], c.spans[i + 1]]] AS spans,
  c.quote AS quote, c.statedAt AS stated_at, c.id AS claim, c.arguments AS arguments,
  c.confidence AS confidence
ORDER BY fact, document, claim
