-- How many claims a document makes.
-- params: document STRING
-- returns: total INTEGER
SELECT count(*) AS total
FROM claim c
WHERE c.document = :document
ORDER BY total
