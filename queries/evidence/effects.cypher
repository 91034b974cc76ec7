// When some directives take effect, as documents say it (`effective` of `arguments`): in their own
// texts and in the first mentions of each, at most some.
// params: directives LIST, most INTEGER
// returns: fact STRING, document STRING, spans JSON, quote STRING, stated_at STRING?,
//   claim STRING, arguments JSON, confidence FLOAT
MATCH (e:Entity) WHERE e.id IN $directives
CALL (e) {
  MATCH (m:Mention)-[:REFERS_TO]->(e)
  RETURN m ORDER BY m.document, m.id LIMIT $most
  UNION
  MATCH (r:Relation)
  WHERE r.object = e.id AND r.relation = 'SELF' AND r.subject IS NOT NULL AND r.id IS NOT NULL
  MATCH (m:Mention)-[:REFERS_TO]->(e) WHERE m.document = r.subject
  RETURN m
}
MATCH (c:Claim {predicate: 'effect'})-[:EVIDENCED_BY {as: 'subject'}]->(m)
RETURN e.id AS fact, c.document AS document,
  [i IN range(0, size(coalesce(c.spans, [])) - 2, 2) | [c.spans[i], c.spans[i + 1]]] AS spans,
  c.quote AS quote, c.statedAt AS stated_at, c.id AS claim, c.arguments AS arguments,
  c.confidence AS confidence
ORDER BY fact, document, claim
