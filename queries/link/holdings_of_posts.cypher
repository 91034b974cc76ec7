// What the tenures in some posts rest on, of some persons or of everybody, but for what some
// documents say, with the person as it is resolved now.
// params: posts LIST, persons LIST?, without LIST
// returns: id STRING, document STRING, mention STRING, person STRING?, post STRING,
//   arguments STRING, stated_at STRING?, confidence FLOAT
MATCH (o:Post)<-[:OF_POST]-(t:Tenure)<-[:ABOUT]-(c:Claim)
WHERE o.id IN $posts AND ($persons IS NULL OR t.person IN $persons)
  AND NOT c.document IN $without
MATCH (c)-[:EVIDENCED_BY {as: 'subject'}]->(p:Mention)
RETURN c.id AS id, c.document AS document, c.subject AS mention, p.entity AS person,
  t.post AS post, c.arguments AS arguments, c.statedAt AS stated_at, c.confidence AS confidence
ORDER BY c.id
