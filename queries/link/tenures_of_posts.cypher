// The tenures in some posts, of some persons or of everybody.
// params: posts LIST, persons LIST?
// returns: id STRING, person STRING, post STRING
MATCH (t:Tenure)-[:OF_POST]->(p:Post)
WHERE p.id IN $posts AND ($persons IS NULL OR t.person IN $persons)
RETURN t.id AS id, t.person AS person, t.post AS post
ORDER BY t.id
