-- The documents that are the text of a directive.
-- params: id STRING
-- returns: id STRING
SELECT DISTINCT r.subject AS id
FROM relation r
WHERE r.object = :id AND r.relation = 'SELF'
ORDER BY r.subject
