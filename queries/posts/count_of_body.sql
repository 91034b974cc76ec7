-- How many posts a body has.
-- params: body STRING
-- returns: total INTEGER
SELECT count(*) AS total
FROM post p
WHERE p.body = :body
ORDER BY total
