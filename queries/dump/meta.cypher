// What the store notes about itself, after a key: how a whole graph is read.
// params: after STRING, limit INTEGER
// returns: id STRING, value STRING
MATCH (x:Meta)
WHERE x.key > $after
RETURN x.key AS id, x.value AS value
ORDER BY x.key
LIMIT $limit
