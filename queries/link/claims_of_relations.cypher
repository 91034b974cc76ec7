// What some relations rest on in documents other than some, as it is resolved now.
// params: ids LIST, without LIST
// returns: claim STRING, relation STRING, subject STRING, object STRING, actor STRING?, modality
//   STRING, partial BOOLEAN, inferred BOOLEAN, confidence FLOAT
MATCH (r:Relation)<-[:ABOUT]-(c:Claim)-[:EVIDENCED_BY {as: 'object'}]->(m:Mention)
WHERE r.id IN $ids AND NOT c.document IN $without
RETURN c.id AS claim, r.relation AS relation, r.subject AS subject, r.object AS object,
  r.actor AS actor, r.modality AS modality, r.partial AS partial, m.inferred AS inferred,
  c.confidence AS confidence
ORDER BY c.id, r.id
