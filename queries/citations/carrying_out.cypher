// What carries out some directives, or rests on them: acts, and bodies called on in a document.
// params: ids LIST, most INTEGER
// returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?,
//   modality STRING, partial BOOLEAN, inferred BOOLEAN
MATCH (r:Relation)
WHERE r.object IN $ids AND r.subject IS NOT NULL AND r.id IS NOT NULL
  AND r.relation IN ['BASED_ON', 'DETAILS', 'DISSEMINATES', 'GUIDES', 'IMPLEMENTS']
  AND r.modality IN ['fact', 'intended']
  AND (r.subject STARTS WITH 'directive:' OR r.actor IS NOT NULL)
RETURN r.id AS id, r.subject AS subject, r.relation AS relation, r.object AS object, r.actor AS actor,
  r.modality AS modality, r.partial AS partial, r.inferred AS inferred
ORDER BY r.object, r.relation, r.subject, r.id
LIMIT $most
