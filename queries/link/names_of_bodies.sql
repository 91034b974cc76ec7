-- The names and subjects that documents other than some give to some bodies.
-- params: bodies LIST, without LIST
-- returns: id STRING, name STRING, subject STRING?
SELECT DISTINCT m.entity AS id, m.name, json_extract(m.attributes, '$.subject') AS subject
FROM mention m
WHERE m.entity IN (SELECT value FROM json_each(:bodies)) AND m.kind = 'body'
  AND m.document NOT IN (SELECT value FROM json_each(:without))
ORDER BY id, name, subject
