-- What some relations rest on in documents other than some, as it is resolved now.
-- params: ids LIST, without LIST
-- returns: claim STRING, relation STRING, subject STRING, object STRING, actor STRING?, modality
--   STRING, partial BOOLEAN, inferred BOOLEAN, confidence FLOAT
SELECT k.claim, r.relation, r.subject, r.object, r.actor, r.modality, r.partial, m.inferred,
  c.confidence
FROM relation r JOIN relation_claim k ON k.relation = r.id JOIN claim c ON c.id = k.claim
  JOIN mention m ON m.id = c.object
WHERE r.id IN (SELECT value FROM json_each(:ids))
  AND c.document NOT IN (SELECT value FROM json_each(:without))
ORDER BY k.claim
