-- Mentions of one kind (none of bodies and units) under any of some blocks, but for those of some
-- documents, with the hash of their document: what identity is decided on.
-- params: kind STRING, blocks LIST, without LIST
-- returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
--   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN, sha256 STRING
SELECT m.id, m.document, m.kind, m.name, m.block, m.spans, m.attributes, m.entity, m.rule,
  m.inferred, d.sha256
FROM mention m JOIN document d ON d.id = m.document
WHERE m.kind = :kind AND m.kind NOT IN ('body', 'unit')
  AND m.block IN (SELECT value FROM json_each(:blocks))
  AND m.document NOT IN (SELECT value FROM json_each(:without))
ORDER BY m.id
