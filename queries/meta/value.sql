-- What the store notes about itself under a key.
-- params: key STRING
-- returns: value STRING
SELECT m.value
FROM meta m
WHERE m.key = :key
ORDER BY m.key
