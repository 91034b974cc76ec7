// The claims of a document in reading order.
// params: document STRING, limit INTEGER, offset INTEGER
// returns: id STRING
MATCH (c:Claim)-[:IN_SOURCE]->(:Document {id: $document})
RETURN c.id AS id
ORDER BY coalesce(c.start, -1), c.id
SKIP $offset LIMIT $limit
