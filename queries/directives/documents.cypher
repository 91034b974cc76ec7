// The documents that are the text of a directive.
// params: id STRING
// returns: id STRING
MATCH (d:Entity)-[:HAS_RELATION]->(r:Relation {relation: 'SELF'})-[:TO_DIRECTIVE]->(:Directive {id: $id})
RETURN DISTINCT d.id AS id
ORDER BY id
