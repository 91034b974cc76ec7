// The ids of pairs to review after one, in their order: how a whole graph is read.
// params: after STRING, limit INTEGER
// returns: id STRING
MATCH (x:ReviewPair)
WHERE x.id > $after
RETURN x.id AS id
ORDER BY x.id
LIMIT $limit
