-- Judgements of people by id; unknown ids are left out.
-- params: ids LIST
-- returns: id STRING, kind STRING, verdict STRING, left JSON, right JSON, blocks JSON, author STRING,
--   made_at STRING, undoes STRING?, note STRING?
SELECT j.id, j.kind, j.verdict, j."left", j."right", j.blocks, j.author, j.made_at, j.undoes, j.note
FROM judgement j
WHERE j.id IN (SELECT value FROM json_each(:ids))
ORDER BY j.id
