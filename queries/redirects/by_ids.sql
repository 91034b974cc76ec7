-- Where merged ids went; ids that were never merged, or that something has (again),
-- are left out.
-- params: ids LIST
-- returns: old STRING, new STRING
SELECT r.old, r.new
FROM redirect r
WHERE r.old IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (SELECT 1 FROM entity e WHERE e.id = r.old)
ORDER BY r.old
