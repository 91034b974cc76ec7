// What is said of directives themselves (issuer, date, title, term): their first mentions, at most
// some of each, with the claim each makes; a mention that says no more has no claim.
// params: directives LIST, most INTEGER
// returns: fact STRING, mention STRING, document STRING, spans JSON, quote STRING?,
//   stated_at STRING?, claim STRING?, arguments JSON?
MATCH (e:Entity) WHERE e.id IN $directives
CALL (e) {
  MATCH (m:Mention)-[:REFERS_TO]->(e)
  WHERE m.exact IS NOT NULL
  RETURN m
  ORDER BY m.document, m.id LIMIT $most
}
OPTIONAL MATCH (c:Claim {predicate: 'directive'})-[:EVIDENCED_BY {as: 'subject'}]->(m)
WITH e, m, c, coalesce(c.spans, m.spans) AS flat
RETURN e.id AS fact, m.id AS mention, m.document AS document,
  [i IN range(0, size(flat) - 2, 2) | [flat[i], flat[i + 1]]] AS spans,
  c.quote AS quote, c.statedAt AS stated_at, c.id AS claim, c.arguments AS arguments
ORDER BY fact, document, mention, coalesce(claim, '')
