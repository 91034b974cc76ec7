// Mentions of persons under some blocks that something may join to a namesake, since a post is told
// of them, and some by their ids; but for those of some documents.
// params: blocks LIST, ids LIST, without LIST
// returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
//   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN, sha256 STRING
CALL {
  MATCH (x:Mention)
  WHERE x.kind = 'person' AND x.block IN $blocks AND NOT x.attributes CONTAINS '"joins":[]'
  RETURN x AS m
  UNION
  MATCH (x:Mention) WHERE x.id IN $ids AND x.kind = 'person'
  RETURN x AS m
}
MATCH (m)-[:IN_SOURCE]->(d:Document)
WHERE NOT m.document IN $without
RETURN m.id AS id, m.document AS document, m.kind AS kind, m.name AS name, m.block AS block,
  [i IN range(0, size(coalesce(m.spans, [])) - 2, 2) | [m.spans[i], m.spans[i + 1]]] AS spans,
  m.attributes AS attributes, m.entity AS entity, m.rule AS rule, m.inferred AS inferred,
  d.sha256 AS sha256
ORDER BY m.id
