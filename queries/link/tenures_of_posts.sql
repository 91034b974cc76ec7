-- The tenures in some posts.
-- params: posts LIST
-- returns: id STRING, person STRING, post STRING
SELECT t.id, t.person, t.post
FROM tenure t
WHERE t.post IN (SELECT value FROM json_each(:posts))
ORDER BY t.id
