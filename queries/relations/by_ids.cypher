// Relations by id; unknown ids are left out.
// params: ids LIST
// returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?,
//   modality STRING, partial BOOLEAN, inferred BOOLEAN, claims JSON
MATCH (r:Relation) WHERE r.id IN $ids
RETURN r.id AS id, r.subject AS subject, r.relation AS relation, r.object AS object, r.actor AS actor,
  r.modality AS modality, r.partial AS partial, r.inferred AS inferred,
  COLLECT { MATCH (r)<-[a:ABOUT]-(c:Claim) RETURN c.id ORDER BY a.n } AS claims
ORDER BY r.id
