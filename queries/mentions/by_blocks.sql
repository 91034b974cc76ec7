-- Mentions of one kind (none of bodies and units) under any of some blocks, of all documents.
-- params: kind STRING, blocks LIST
-- returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
--   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN
SELECT m.id, m.document, m.kind, m.name, m.block, m.spans, m.attributes, m.entity, m.rule,
  m.inferred
FROM mention m
WHERE m.kind = :kind AND m.kind NOT IN ('body', 'unit')
  AND m.block IN (SELECT value FROM json_each(:blocks))
ORDER BY m.id
