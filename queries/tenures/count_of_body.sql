-- How many tenures the posts of a body have.
-- params: body STRING
-- returns: total INTEGER
SELECT count(*) AS total
FROM post p CROSS JOIN tenure t ON t.post = p.id
WHERE p.body = :body
ORDER BY total
