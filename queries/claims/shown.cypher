// Claims with what their mentions stand for and the text of every span; unknown ids are left out.
// params: ids LIST
// returns: id STRING, document STRING, predicate STRING, subject STRING?, subject_name STRING?,
//   object STRING?, object_name STRING?, arguments JSON, spans JSON, quotes JSON,
//   stated_at STRING?, modality STRING, zone STRING, pattern STRING, confidence FLOAT,
//   extractor STRING, recorded_at STRING
MATCH (c:Claim) WHERE c.id IN $ids
OPTIONAL MATCH (c)-[:EVIDENCED_BY {as: 'subject'}]->(s:Mention)
OPTIONAL MATCH (c)-[:EVIDENCED_BY {as: 'object'}]->(o:Mention)
RETURN c.id AS id, c.document AS document, c.predicate AS predicate, s.entity AS subject,
  s.name AS subject_name, o.entity AS object, o.name AS object_name, c.arguments AS arguments,
  [i IN range(0, size(coalesce(c.spans, [])) - 2, 2) | [c.spans[i], c.spans[i + 1]]] AS spans,
  coalesce(c.quotes, CASE WHEN c.start IS NULL THEN [] ELSE [c.quote] END) AS quotes,
  c.statedAt AS stated_at, c.modality AS modality, c.zone AS zone, c.pattern AS pattern,
  c.confidence AS confidence, c.extractor AS extractor, c.recordedAt AS recorded_at
ORDER BY c.id
