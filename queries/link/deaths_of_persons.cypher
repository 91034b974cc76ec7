// What is said of the deaths of some persons, with the person as it is resolved now.
// params: persons LIST
// returns: id STRING, document STRING, mention STRING, person STRING, arguments STRING,
//   stated_at STRING?
MATCH (p:Person) WHERE p.id IN $persons
MATCH (p)<-[:REFERS_TO]-(m:Mention)<-[:EVIDENCED_BY {as: 'subject'}]-(c:Claim {predicate: 'death'})
RETURN c.id AS id, c.document AS document, m.id AS mention, m.entity AS person,
  c.arguments AS arguments, c.statedAt AS stated_at
ORDER BY c.id
