-- Where merged ids went; ids that were never merged are left out.
-- params: ids LIST
-- returns: old STRING, new STRING
SELECT r.old, r.new
FROM redirect r
WHERE r.old IN (SELECT value FROM json_each(:ids))
ORDER BY r.old
