// Pairs to review, of one kind where it is given, what is likeliest to be one first.
// params: kind STRING?, limit INTEGER, offset INTEGER
// returns: id STRING, kind STRING, block STRING, left STRING, right STRING, score FLOAT,
//   reasons JSON
MATCH (p:ReviewPair) WHERE $kind IS NULL OR p.kind = $kind
RETURN p.id AS id, p.kind AS kind, p.block AS block, p.left AS left, p.right AS right,
  p.score AS score, coalesce(p.reasons, []) AS reasons
ORDER BY p.score DESC, p.id
SKIP $offset LIMIT $limit
