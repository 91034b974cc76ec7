// The directive that a document is the text of.
// params: id STRING
// returns: id STRING
MATCH (r:Relation)
WHERE r.subject = $id AND r.relation = 'SELF' AND r.object IS NOT NULL AND r.id IS NOT NULL
RETURN DISTINCT r.object AS id
ORDER BY id
