-- What the store notes about itself, after a key: how a whole graph is read.
-- params: after STRING, limit INTEGER
-- returns: id STRING, value STRING
SELECT x.key AS id, x.value
FROM meta x
WHERE x.key > :after
ORDER BY x.key
LIMIT :limit
