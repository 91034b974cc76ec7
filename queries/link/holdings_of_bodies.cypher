// Everything said of holdings under some heads in some bodies, but for some documents, with the
// person and the body as they are resolved now.
// params: bodies LIST, heads LIST, without LIST
// returns: id STRING, document STRING, mention STRING, person STRING?, body STRING,
//   head STRING, arguments STRING, stated_at STRING?, modality STRING, confidence FLOAT
MATCH (e:Entity)<-[:REFERS_TO]-(b:Mention)<-[:EVIDENCED_BY {as: 'object'}]-(c:Claim)
WHERE e.id IN $bodies AND c.predicate = 'holds' AND c.head IN $heads
  AND NOT c.document IN $without
MATCH (c)-[:EVIDENCED_BY {as: 'subject'}]->(p:Mention)
RETURN c.id AS id, c.document AS document, c.subject AS mention, p.entity AS person,
  b.entity AS body, c.head AS head, c.arguments AS arguments, c.statedAt AS stated_at,
  c.modality AS modality, c.confidence AS confidence
ORDER BY c.id
