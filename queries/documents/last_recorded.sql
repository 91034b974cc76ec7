-- When the last document was recorded; nothing in an empty store.
-- returns: recorded_at STRING
SELECT d.recorded_at
FROM document d
WHERE d.recorded_at > ''
ORDER BY d.recorded_at DESC
LIMIT 1
