-- The directive that a document is the text of.
-- params: id STRING
-- returns: id STRING
SELECT DISTINCT r.object AS id
FROM relation r
WHERE r.subject = :id AND r.relation = 'SELF'
ORDER BY r.object
