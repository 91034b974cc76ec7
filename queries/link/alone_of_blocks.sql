-- The first mentions of persons under each of some blocks of whom no post is told, so that nothing
-- joins them to a namesake, and whom they stand for; at most some of each, but for those of some
-- documents.
-- params: blocks LIST, without LIST, most INTEGER
-- returns: block STRING, id STRING, entity STRING?
-- note: the condition on attributes and that on kind are those of the index mention_block.
SELECT m.block, m.id, m.entity
FROM (SELECT DISTINCT value FROM json_each(:blocks)) b
  CROSS JOIN mention m ON m.id IN (
    SELECT x.id FROM mention x
    WHERE x.kind = 'person' AND x.kind NOT IN ('body', 'unit') AND x.block = b.value
      AND (instr(x.attributes, '"joins":[]') > 0) = 1
      AND x.document NOT IN (SELECT value FROM json_each(:without))
    ORDER BY x.id LIMIT :most)
ORDER BY m.block, m.id
