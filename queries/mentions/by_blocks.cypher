// Mentions of one kind (none of bodies and units) under any of some blocks, of all documents.
// params: kind STRING, blocks LIST
// returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
//   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN
MATCH (m:Mention) WHERE m.kind = $kind AND NOT m.kind IN ['body', 'unit'] AND m.block IN $blocks
RETURN m.id AS id, m.document AS document, m.kind AS kind, m.name AS name, m.block AS block,
  [i IN range(0, size(coalesce(m.spans, [])) - 2, 2) | [m.spans[i], m.spans[i + 1]]] AS spans,
  m.attributes AS attributes, m.entity AS entity, m.rule AS rule, m.inferred AS inferred
ORDER BY m.id
