// Mentions of one kind (none of bodies and units) under any of some blocks, but for those of some
// documents, with the hash of their document: what identity is decided on.
// params: kind STRING, blocks LIST, without LIST
// returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
//   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN, sha256 STRING
MATCH (m:Mention)-[:IN_SOURCE]->(d:Document)
WHERE m.kind = $kind AND NOT m.kind IN ['body', 'unit'] AND m.block IN $blocks AND NOT m.document IN $without
RETURN m.id AS id, m.document AS document, m.kind AS kind, m.name AS name, m.block AS block,
  [i IN range(0, size(coalesce(m.spans, [])) - 2, 2) | [m.spans[i], m.spans[i + 1]]] AS spans,
  m.attributes AS attributes, m.entity AS entity, m.rule AS rule, m.inferred AS inferred,
  d.sha256 AS sha256
ORDER BY m.id
