-- The mentions of some documents, without the places where they stand.
-- params: documents LIST
-- returns: id STRING, document STRING, kind STRING, name STRING, block STRING, attributes STRING,
--   entity STRING?, inferred BOOLEAN
SELECT m.id, m.document, m.kind, m.name, m.block, m.attributes, m.entity, m.inferred
FROM mention m
WHERE m.document IN (SELECT value FROM json_each(:documents))
ORDER BY m.id
