-- Documents whose hash begins with some digits.
-- params: sha256 STRING
-- returns: id STRING
SELECT d.id
FROM document d
WHERE d.sha256 >= :sha256 AND d.sha256 < :sha256 || 'g'
ORDER BY d.id
