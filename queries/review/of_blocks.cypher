// The pairs to review in some blocks, of one kind.
// params: kind STRING, blocks LIST
// returns: id STRING, block STRING, score FLOAT, reasons JSON
MATCH (p:ReviewPair) WHERE p.kind = $kind AND p.block IN $blocks
RETURN p.id AS id, p.block AS block, p.score AS score, coalesce(p.reasons, []) AS reasons
ORDER BY p.id
