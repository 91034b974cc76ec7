-- The ids of entities but documents after one, in their order: how a whole graph is read.
-- params: after STRING, limit INTEGER
-- returns: id STRING
SELECT x.id
FROM entity x
WHERE x.id > :after AND x.type <> 'Document'
ORDER BY x.id
LIMIT :limit
