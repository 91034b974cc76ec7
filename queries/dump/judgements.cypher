// The ids of judgements after one, in their order: how a whole graph is read.
// params: after STRING, limit INTEGER
// returns: id STRING
MATCH (x:Judgement)
WHERE x.id > $after
RETURN x.id AS id
ORDER BY x.id
LIMIT $limit
