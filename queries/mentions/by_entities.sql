-- The mentions that stand for any of some entities.
-- params: entities LIST
-- returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
--   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN
SELECT m.id, m.document, m.kind, m.name, m.block, m.spans, m.attributes, m.entity, m.rule,
  m.inferred
FROM mention m
WHERE m.entity IN (SELECT value FROM json_each(:entities))
ORDER BY m.id
