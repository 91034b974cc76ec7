// Pairs to review by id; unknown ids are left out.
// params: ids LIST
// returns: id STRING, kind STRING, block STRING, left STRING, right STRING, score FLOAT,
//   reasons JSON
MATCH (p:ReviewPair) WHERE p.id IN $ids
RETURN p.id AS id, p.kind AS kind, p.block AS block, p.left AS left, p.right AS right,
  p.score AS score, coalesce(p.reasons, []) AS reasons
ORDER BY p.id
