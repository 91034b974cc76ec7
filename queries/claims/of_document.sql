-- The claims of a document in reading order.
-- params: document STRING, limit INTEGER, offset INTEGER
-- returns: id STRING
SELECT c.id
FROM claim c
WHERE c.document = :document
ORDER BY json_extract(c.spans, '$[0][0]'), c.id
LIMIT :limit OFFSET :offset
