-- The ids of the pairs to review in some blocks, of one kind.
-- params: kind STRING, blocks LIST
-- returns: id STRING
SELECT p.id
FROM review_pair p
WHERE p.kind = :kind AND p.block IN (SELECT value FROM json_each(:blocks))
ORDER BY p.id
