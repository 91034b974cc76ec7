-- What is shown of entities that are referred to; unknown ids are left out.
-- params: ids LIST
-- returns: id STRING, type STRING, name STRING, hint STRING?
SELECT e.id, e.type, e.name, e.hint
FROM entity e
WHERE e.id IN (SELECT value FROM json_each(:ids))
ORDER BY e.id
