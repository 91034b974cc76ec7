-- The paths of stored documents that begin with any of some texts.
-- params: starts LIST
-- returns: path STRING
SELECT DISTINCT s.path
FROM json_each(:starts) b JOIN source s ON s.path >= b.value AND s.path < b.value || char(1114111)
ORDER BY s.path
