-- Pairs to review, of one kind where it is given, what is likeliest to be one first.
-- params: kind STRING?, limit INTEGER, offset INTEGER
-- returns: id STRING, kind STRING, block STRING, left STRING, right STRING, score FLOAT,
--   reasons JSON
SELECT p.id, p.kind, p.block, p."left", p."right", p.score, p.reasons
FROM review_pair p
WHERE :kind IS NULL OR p.kind = :kind
ORDER BY p.score DESC, p.id
LIMIT :limit OFFSET :offset
