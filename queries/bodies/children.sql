-- The bodies right under some bodies, with `on` only those that may have existed that day.
-- params: ids LIST, on DATE?, most INTEGER
-- returns: id STRING, parent STRING
SELECT b.id, b.parent
FROM body b JOIN entity e ON e.id = b.id
WHERE b.parent IN (SELECT value FROM json_each(:ids)) AND b.id <> b.parent
  AND (:on IS NULL OR b.valid_from IS NULL OR substr(:on, 1, length(b.valid_from)) >= b.valid_from)
  AND (:on IS NULL OR b.valid_to IS NULL OR substr(:on, 1, length(b.valid_to)) <= b.valid_to)
ORDER BY b.parent, e.folded, b.id
LIMIT :most
