// All that people judged, the latest first.
// params: limit INTEGER, offset INTEGER
// returns: id STRING, kind STRING, verdict STRING, left JSON, right JSON, blocks JSON, author STRING,
//   made_at STRING, undoes STRING?, note STRING?
MATCH (j:Judgement)
RETURN j.id AS id, j.kind AS kind, j.verdict AS verdict, coalesce(j.left, []) AS left,
  coalesce(j.right, []) AS right, coalesce(j.blocks, []) AS blocks, j.author AS author,
  j.madeAt AS made_at, j.undoes AS undoes, j.note AS note
ORDER BY j.madeAt DESC, j.id
SKIP $offset LIMIT $limit
