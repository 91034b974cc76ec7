-- Merged ids after one and where they went, in their order, none that something has (again): how a
-- whole graph is read.
-- params: after STRING, limit INTEGER
-- returns: id STRING, new STRING
SELECT x.old AS id, x.new
FROM redirect x
WHERE x.old > :after AND NOT EXISTS (SELECT 1 FROM entity e WHERE e.id = x.old)
ORDER BY x.old
LIMIT :limit
