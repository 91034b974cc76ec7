-- The posts of some bodies.
-- params: bodies LIST
-- returns: id STRING, head STRING, body STRING
SELECT p.id, p.head, p.body
FROM post p
WHERE p.body IN (SELECT value FROM json_each(:bodies))
ORDER BY p.id
