-- The documents that were read from some paths.
-- params: paths LIST
-- returns: path STRING, document STRING
SELECT s.path, s.document
FROM source s
WHERE s.path IN (SELECT value FROM json_each(:paths))
ORDER BY s.path, s.document
