-- Merged ids after one and where they went, in their order: how a whole graph is read.
-- params: after STRING, limit INTEGER
-- returns: id STRING, new STRING
SELECT x.old AS id, x.new
FROM redirect x
WHERE x.old > :after
ORDER BY x.old
LIMIT :limit
