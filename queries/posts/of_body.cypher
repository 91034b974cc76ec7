// The posts of a body by name.
// params: body STRING, limit INTEGER, offset INTEGER
// returns: id STRING
MATCH (p:Post)-[:IN]->(:Body {id: $body})
RETURN p.id AS id
ORDER BY p.folded, p.id
SKIP $offset LIMIT $limit
