// Relations from some directives or documents; planned and negated ones are left out.
// params: ids LIST, relation STRING?, limit INTEGER, offset INTEGER
// returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?,
//   modality STRING, partial BOOLEAN, inferred BOOLEAN
UNWIND $ids AS asked
WITH DISTINCT asked
CALL (asked) {
  MATCH (r:Relation)
  WHERE r.subject = asked AND r.relation IS NOT NULL AND r.object IS NOT NULL AND r.id IS NOT NULL
    AND ($relation IS NULL OR r.relation = $relation)
    AND (r.relation <> 'SELF' OR $relation = 'SELF') AND r.modality IN ['fact', 'intended']
  RETURN r ORDER BY r.subject, r.relation, r.object, r.id LIMIT $offset + $limit
}
RETURN r.id AS id, r.subject AS subject, r.relation AS relation, r.object AS object, r.actor AS actor,
  r.modality AS modality, r.partial AS partial, r.inferred AS inferred
ORDER BY r.subject, r.relation, r.object, r.id
SKIP $offset LIMIT $limit
