-- All that people judged, the latest first.
-- params: limit INTEGER, offset INTEGER
-- returns: id STRING, kind STRING, verdict STRING, left JSON, right JSON, blocks JSON, author STRING,
--   made_at STRING, undoes STRING?, note STRING?
SELECT j.id, j.kind, j.verdict, j."left", j."right", j.blocks, j.author, j.made_at, j.undoes, j.note
FROM judgement j
ORDER BY j.made_at DESC, j.id
LIMIT :limit OFFSET :offset
