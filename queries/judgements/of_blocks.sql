-- All that people judged of what is compared in some blocks, taken back or not, in the order it
-- was said: few, so each is looked at.
-- params: blocks LIST
-- returns: id STRING, kind STRING, verdict STRING, left JSON, right JSON, blocks JSON, author STRING,
--   made_at STRING, undoes STRING?, note STRING?
SELECT j.id, j.kind, j.verdict, j."left", j."right", j.blocks, j.author, j.made_at, j.undoes, j.note
FROM judgement j
WHERE EXISTS (SELECT 1 FROM json_each(j.blocks) b
  WHERE b.value IN (SELECT value FROM json_each(:blocks)))
ORDER BY j.made_at, j.id
