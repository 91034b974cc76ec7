-- The posts that some persons hold or held: heads and bodies.
-- params: persons LIST
-- returns: head STRING, body STRING
SELECT DISTINCT p.head, p.body
FROM tenure t CROSS JOIN post p ON p.id = t.post
WHERE t.person IN (SELECT value FROM json_each(:persons))
ORDER BY p.body, p.head
