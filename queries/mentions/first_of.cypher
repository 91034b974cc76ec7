// The first mentions of each of some entities, by document, at most some of each.
// params: entities LIST, most INTEGER
// returns: entity STRING, id STRING
MATCH (e:Entity) WHERE e.id IN $entities
CALL (e) {
  MATCH (m:Mention)-[:REFERS_TO]->(e)
  WHERE m.exact IS NOT NULL
  RETURN m
  ORDER BY m.document, m.id LIMIT $most
}
RETURN e.id AS entity, m.id AS id
ORDER BY entity, m.document, id
