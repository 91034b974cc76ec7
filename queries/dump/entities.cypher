// The ids of entities but documents after one, in their order: how a whole graph is read.
// params: after STRING, limit INTEGER
// returns: id STRING
MATCH (x:Entity)
WHERE x.id > $after AND NOT x:Document AND NOT x:Unknown
RETURN x.id AS id
ORDER BY x.id
LIMIT $limit
