// Which of some posts somebody else than some persons holds or held.
// params: posts LIST, persons LIST
// returns: id STRING
MATCH (p:Post) WHERE p.id IN $posts
  AND EXISTS { MATCH (t:Tenure)-[:OF_POST]->(p) WHERE NOT t.person IN $persons }
RETURN p.id AS id
ORDER BY p.id
