-- The pairs to review in some blocks, of one kind.
-- params: kind STRING, blocks LIST
-- returns: id STRING, block STRING, score FLOAT, reasons JSON
SELECT p.id, p.block, p.score, p.reasons
FROM review_pair p
WHERE p.kind = :kind AND p.block IN (SELECT value FROM json_each(:blocks))
ORDER BY p.id
