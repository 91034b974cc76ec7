// All that people judged of what is compared in some blocks, taken back or not, in the order it
// was said: few, so each is looked at.
// params: blocks LIST
// returns: id STRING, kind STRING, verdict STRING, left JSON, right JSON, blocks JSON, author STRING,
//   made_at STRING, undoes STRING?, note STRING?
MATCH (j:Judgement) WHERE any(block IN j.blocks WHERE block IN $blocks)
RETURN j.id AS id, j.kind AS kind, j.verdict AS verdict, coalesce(j.left, []) AS left,
  coalesce(j.right, []) AS right, coalesce(j.blocks, []) AS blocks, j.author AS author,
  j.madeAt AS made_at, j.undoes AS undoes, j.note AS note
ORDER BY j.madeAt, j.id
