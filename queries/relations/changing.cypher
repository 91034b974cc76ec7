// What is reported done to the force of some directives: who amends, replaces or repeals them, at most
// some of each kind, whole acts before parts, with the date of that act, or else the first day it is
// told of. Plans and denials are left out.
// params: objects LIST, most INTEGER
// returns: id STRING, subject STRING, relation STRING, object STRING, partial BOOLEAN,
//   inferred BOOLEAN, adopted STRING?, told STRING?
UNWIND $objects AS asked
WITH DISTINCT asked
UNWIND ['AMENDS', 'EXTENDS', 'HALTS', 'REPEALS', 'REPLACES', 'SUSPENDS'] AS name
CALL (asked, name) {
  MATCH (r:Relation)
  WHERE r.object = asked AND r.relation = name AND r.subject IS NOT NULL AND r.id IS NOT NULL
    AND r.modality = 'fact'
  RETURN r ORDER BY r.object, r.relation, r.partial, r.subject, r.id LIMIT $most
}
OPTIONAL MATCH (d:Directive {id: r.subject})
RETURN r.id AS id, r.subject AS subject, r.relation AS relation, r.object AS object,
  r.partial AS partial, r.inferred AS inferred, d.date AS adopted,
  CASE WHEN d.date IS NULL THEN head(COLLECT {
    MATCH (r)<-[:ABOUT]-(c:Claim) WHERE c.statedAt IS NOT NULL
    RETURN c.statedAt ORDER BY c.statedAt LIMIT 1
  }) END AS told
ORDER BY object, relation, subject, id
