-- Relations by id; unknown ids are left out.
-- params: ids LIST
-- returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?,
--   modality STRING, partial BOOLEAN, inferred BOOLEAN, claims JSON
SELECT r.id, r.subject, r.relation, r.object, r.actor, r.modality, r.partial, r.inferred,
  (SELECT json_group_array(claim) FROM (SELECT k.claim FROM relation_claim k
    WHERE k.relation = r.id ORDER BY k.n)) AS claims
FROM relation r
WHERE r.id IN (SELECT value FROM json_each(:ids))
ORDER BY r.id
