-- Pairs to review by id; unknown ids are left out.
-- params: ids LIST
-- returns: id STRING, kind STRING, block STRING, left STRING, right STRING, score FLOAT,
--   reasons JSON
SELECT p.id, p.kind, p.block, p."left", p."right", p.score, p.reasons
FROM review_pair p
WHERE p.id IN (SELECT value FROM json_each(:ids))
ORDER BY p.id
