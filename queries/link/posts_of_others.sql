-- Which of some posts somebody else than some persons holds or held.
-- params: posts LIST, persons LIST
-- returns: id STRING
SELECT p.id
FROM post p
WHERE p.id IN (SELECT value FROM json_each(:posts))
  AND EXISTS (
    SELECT 1 FROM tenure t WHERE t.post = p.id
      AND t.person NOT IN (SELECT value FROM json_each(:persons)))
ORDER BY p.id
