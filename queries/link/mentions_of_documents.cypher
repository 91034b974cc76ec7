// The mentions of some documents, without the places where they stand.
// params: documents LIST
// returns: id STRING, document STRING, kind STRING, name STRING, block STRING, attributes STRING,
//   entity STRING?, inferred BOOLEAN
MATCH (m:Mention)-[:IN_SOURCE]->(d:Document) WHERE d.id IN $documents
RETURN m.id AS id, m.document AS document, m.kind AS kind, m.name AS name, m.block AS block,
  m.attributes AS attributes, m.entity AS entity, m.inferred AS inferred
ORDER BY m.id
