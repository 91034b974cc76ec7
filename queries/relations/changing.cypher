// What is reported done to the force of some directives: who amends, replaces or repeals them, with
// the date of that act and the first day it is told of. Plans and denials are left out.
// params: objects LIST
// returns: id STRING, subject STRING, relation STRING, object STRING, partial BOOLEAN,
//   inferred BOOLEAN, adopted STRING?, told STRING?
MATCH (r:Relation)
WHERE r.object IN $objects
  AND r.relation IN ['AMENDS', 'EXTENDS', 'HALTS', 'REPEALS', 'REPLACES', 'SUSPENDS']
  AND r.modality = 'fact'
OPTIONAL MATCH (d:Directive {id: r.subject})
RETURN r.id AS id, r.subject AS subject, r.relation AS relation, r.object AS object,
  r.partial AS partial, r.inferred AS inferred, d.date AS adopted,
  head(COLLECT {
    MATCH (r)<-[:ABOUT]-(c:Claim) WHERE c.statedAt IS NOT NULL
    RETURN c.statedAt ORDER BY c.statedAt LIMIT 1
  }) AS told
ORDER BY r.object, r.relation, r.subject, r.id
