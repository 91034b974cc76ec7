// The ids of the pairs to review in some blocks, of one kind.
// params: kind STRING, blocks LIST
// returns: id STRING
MATCH (p:ReviewPair) WHERE p.kind = $kind AND p.block IN $blocks
RETURN p.id AS id
ORDER BY p.id
