// The first mentions of persons under each of some blocks of whom no post is told, so that nothing
// joins them to a namesake, and whom they stand for; at most some of each, but for those of some
// documents.
// params: blocks LIST, without LIST, most INTEGER
// returns: block STRING, id STRING, entity STRING?
UNWIND $blocks AS b
WITH DISTINCT b
CALL (b) {
  MATCH (m:Mention)
  WHERE m.kind = 'person' AND m.block = b AND m.attributes CONTAINS '"joins":[]'
    AND NOT m.document IN $without
  RETURN m.id AS id, m.entity AS entity
  ORDER BY id
  LIMIT $most
}
RETURN b AS block, id, entity
ORDER BY block, id
