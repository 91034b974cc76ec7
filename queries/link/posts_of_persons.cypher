// The posts that some persons hold or held: heads and bodies.
// params: persons LIST
// returns: head STRING, body STRING
MATCH (p:Person) WHERE p.id IN $persons
MATCH (p)-[:HAS_TENURE]->(:Tenure)-[:OF_POST]->(o:Post)
RETURN DISTINCT o.head AS head, o.body AS body
ORDER BY body, head
