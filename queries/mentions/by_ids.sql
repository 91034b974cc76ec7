-- Mentions by id; unknown ids are left out.
-- params: ids LIST
-- returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
--   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN
SELECT m.id, m.document, m.kind, m.name, m.block, m.spans, m.attributes, m.entity, m.rule,
  m.inferred
FROM mention m
WHERE m.id IN (SELECT value FROM json_each(:ids))
ORDER BY m.id
