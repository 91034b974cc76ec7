-- Relations to some directives; planned and negated ones are left out.
-- params: ids LIST, relation STRING?, limit INTEGER, offset INTEGER
-- returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?,
--   modality STRING, partial BOOLEAN, inferred BOOLEAN
SELECT r.id, r.subject, r.relation, r.object, r.actor, r.modality, r.partial, r.inferred
FROM relation r
WHERE r.object IN (SELECT value FROM json_each(:ids))
  AND (:relation IS NULL OR r.relation = :relation)
  AND (r.relation <> 'SELF' OR :relation = 'SELF') AND r.modality IN ('fact', 'intended')
ORDER BY r.object, r.relation, r.subject, r.id
LIMIT :limit OFFSET :offset
