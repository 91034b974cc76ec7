// The tenures in some posts.
// params: posts LIST
// returns: id STRING, person STRING, post STRING
MATCH (t:Tenure)-[:OF_POST]->(p:Post) WHERE p.id IN $posts
RETURN t.id AS id, t.person AS person, t.post AS post
ORDER BY t.id
