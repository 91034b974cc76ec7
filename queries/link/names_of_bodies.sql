-- The smallest of the names and subjects that documents other than some give to some bodies.
-- params: bodies LIST, without LIST
-- returns: id STRING, name STRING, subject STRING?
SELECT m.entity AS id, min(m.name) AS name,
  min(json_extract(m.attributes, '$.subject')) AS subject
FROM mention m
WHERE m.entity IN (SELECT value FROM json_each(:bodies)) AND m.kind = 'body'
  AND m.document NOT IN (SELECT value FROM json_each(:without))
GROUP BY m.entity
ORDER BY id
