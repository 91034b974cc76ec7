-- How many pairs there are to review, of one kind where it is given.
-- params: kind STRING?
-- returns: total INTEGER
SELECT count(*) AS total
FROM review_pair p
WHERE :kind IS NULL OR p.kind = :kind
ORDER BY total
