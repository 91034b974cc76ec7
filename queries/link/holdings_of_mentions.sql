-- The heads and bodies that some persons' mentions are said to hold.
-- params: mentions LIST
-- returns: head STRING, body STRING
SELECT DISTINCT json_extract(c.arguments, '$.head') AS head, b.entity AS body
FROM claim c JOIN mention b ON b.id = c.object
WHERE c.subject IN (SELECT value FROM json_each(:mentions)) AND c.predicate = 'holds'
  AND b.entity IS NOT NULL
ORDER BY body, head
