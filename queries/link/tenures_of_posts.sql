-- The tenures in some posts, of some persons or of everybody.
-- params: posts LIST, persons LIST?
-- returns: id STRING, person STRING, post STRING
SELECT t.id, t.person, t.post
FROM tenure t
WHERE t.post IN (SELECT value FROM json_each(:posts))
  AND (:persons IS NULL OR t.person IN (SELECT value FROM json_each(:persons)))
ORDER BY t.id
