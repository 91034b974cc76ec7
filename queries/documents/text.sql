-- The stored text of a document, which all offsets point into.
-- params: id STRING
-- returns: text STRING
SELECT d.text
FROM document d
WHERE d.id = :id
ORDER BY d.id
