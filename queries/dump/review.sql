-- The ids of pairs to review after one, in their order: how a whole graph is read.
-- params: after STRING, limit INTEGER
-- returns: id STRING
SELECT x.id
FROM review_pair x
WHERE x.id > :after
ORDER BY x.id
LIMIT :limit
