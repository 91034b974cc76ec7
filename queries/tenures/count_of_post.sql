-- How many tenures a post has.
-- params: post STRING
-- returns: total INTEGER
SELECT count(*) AS total
FROM tenure t
WHERE t.post = :post
ORDER BY total
