// Mentions with the text of every span; unknown ids are left out.
// params: ids LIST
// returns: id STRING, document STRING, kind STRING, name STRING, entity STRING?, rule STRING?,
//   inferred BOOLEAN, spans JSON, quotes JSON, published STRING?
MATCH (m:Mention)-[:IN_SOURCE]->(d:Document) WHERE m.id IN $ids
RETURN m.id AS id, m.document AS document, m.kind AS kind, m.name AS name, m.entity AS entity,
  m.rule AS rule, m.inferred AS inferred,
  [i IN range(0, size(coalesce(m.spans, [])) - 2, 2) | [m.spans[i], m.spans[i + 1]]] AS spans,
  coalesce(m.quotes, CASE WHEN m.exact IS NULL THEN [] ELSE [m.exact] END) AS quotes,
  d.published AS published
ORDER BY m.id
