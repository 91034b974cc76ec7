// The relations to any of some directives.
// params: objects LIST
// returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?,
//   modality STRING, partial BOOLEAN, inferred BOOLEAN, claims JSON
MATCH (r:Relation)-[:TO_DIRECTIVE]->(d:Directive) WHERE d.id IN $objects
RETURN r.id AS id, r.subject AS subject, r.relation AS relation, r.object AS object, r.actor AS actor,
  r.modality AS modality, r.partial AS partial, r.inferred AS inferred,
  COLLECT { MATCH (r)<-[a:ABOUT]-(c:Claim) RETURN c.id ORDER BY a.n } AS claims
ORDER BY r.id
