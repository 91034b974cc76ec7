// The posts of some bodies.
// params: bodies LIST
// returns: id STRING, head STRING, body STRING
MATCH (p:Post)-[:IN]->(b:Body) WHERE b.id IN $bodies
RETURN p.id AS id, p.head AS head, p.body AS body
ORDER BY p.id
