// The documents that are the text of a directive.
// params: id STRING
// returns: id STRING
MATCH (r:Relation)
WHERE r.object = $id AND r.relation = 'SELF' AND r.subject IS NOT NULL AND r.id IS NOT NULL
RETURN DISTINCT r.subject AS id
ORDER BY id
