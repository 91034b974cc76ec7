// The directive that a document is the text of.
// params: id STRING
// returns: id STRING
MATCH (:Entity {id: $id})-[:HAS_RELATION]->(:Relation {relation: 'SELF'})-[:TO_DIRECTIVE]->(d:Directive)
RETURN DISTINCT d.id AS id
ORDER BY id
