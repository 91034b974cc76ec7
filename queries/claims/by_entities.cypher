// Claims whose subject or object mention stands for any of some entities.
// params: entities LIST
// returns: id STRING, document STRING, predicate STRING, subject STRING?, object STRING?,
//   arguments STRING, spans JSON, quote STRING, stated_at STRING?, modality STRING, zone STRING,
//   pattern STRING, confidence FLOAT, extractor STRING, recorded_at STRING
MATCH (c:Claim)-[:EVIDENCED_BY]->(:Mention)-[:REFERS_TO]->(e:Entity) WHERE e.id IN $entities
WITH DISTINCT c
RETURN c.id AS id, c.document AS document, c.predicate AS predicate, c.subject AS subject,
  c.object AS object, c.arguments AS arguments,
  [i IN range(0, size(coalesce(c.spans, [])) - 2, 2) | [c.spans[i], c.spans[i + 1]]] AS spans,
  c.quote AS quote, c.statedAt AS stated_at, c.modality AS modality, c.zone AS zone,
  c.pattern AS pattern, c.confidence AS confidence, c.extractor AS extractor,
  c.recordedAt AS recorded_at
ORDER BY c.id
