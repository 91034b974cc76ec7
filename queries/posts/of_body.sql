-- The posts of a body by name.
-- params: body STRING, limit INTEGER, offset INTEGER
-- returns: id STRING
SELECT p.id
FROM post p CROSS JOIN entity e ON e.id = p.id
WHERE p.body = :body
ORDER BY e.folded, p.id
LIMIT :limit OFFSET :offset
