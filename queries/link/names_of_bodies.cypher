// The names and subjects that documents other than some give to some bodies.
// params: bodies LIST, without LIST
// returns: id STRING, name STRING, subject STRING?
MATCH (m:Mention {kind: 'body'})-[:REFERS_TO]->(e:Entity)
WHERE e.id IN $bodies AND NOT m.document IN $without
RETURN DISTINCT e.id AS id, m.name AS name, m.subject AS subject
ORDER BY id, name, subject IS NOT NULL, subject
