-- The mentions that stand for an entity, in the order of their documents.
-- params: entity STRING, limit INTEGER, offset INTEGER
-- returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
--   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN
SELECT m.id, m.document, m.kind, m.name, m.block, m.spans, m.attributes, m.entity, m.rule,
  m.inferred
FROM mention m
WHERE m.entity = :entity
ORDER BY m.document, m.id
LIMIT :limit OFFSET :offset
