-- Mentions of persons under some blocks that something may join to a namesake, since a post is told
-- of them, and some by their ids; but for those of some documents.
-- params: blocks LIST, ids LIST, without LIST
-- returns: id STRING, document STRING, kind STRING, name STRING, block STRING, spans JSON,
--   attributes STRING, entity STRING?, rule STRING?, inferred BOOLEAN, sha256 STRING
-- note: the condition on attributes and that on kind are those of the index mention_block.
SELECT m.id, m.document, m.kind, m.name, m.block, m.spans, m.attributes, m.entity, m.rule,
  m.inferred, d.sha256
FROM (
  SELECT x.rowid AS n FROM mention x
  WHERE x.kind = 'person' AND x.kind NOT IN ('body', 'unit')
    AND x.block IN (SELECT value FROM json_each(:blocks))
    AND (instr(x.attributes, '"joins":[]') > 0) = 0
  UNION
  SELECT x.rowid AS n FROM mention x
  WHERE x.kind = 'person' AND x.id IN (SELECT value FROM json_each(:ids))
) y JOIN mention m ON m.rowid = y.n JOIN document d ON d.id = m.document
WHERE m.document NOT IN (SELECT value FROM json_each(:without))
ORDER BY m.id
