// The mentions that stand for an entity, in the order of their documents.
// params: entity STRING, limit INTEGER, offset INTEGER
// returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
//   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN
MATCH (m:Mention)-[:REFERS_TO]->(:Entity {id: $entity})
WITH m ORDER BY m.document, m.id SKIP $offset LIMIT $limit
RETURN m.id AS id, m.document AS document, m.kind AS kind, m.name AS name, m.block AS block,
  [i IN range(0, size(coalesce(m.spans, [])) - 2, 2) | [m.spans[i], m.spans[i + 1]]] AS spans,
  m.attributes AS attributes, m.entity AS entity, m.rule AS rule, m.inferred AS inferred
ORDER BY m.document, m.id
