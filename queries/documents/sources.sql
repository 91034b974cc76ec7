-- The paths a document was read from, in the order given.
-- params: document STRING
-- returns: path STRING
SELECT s.path
FROM source s
WHERE s.document = :document
ORDER BY s.n
