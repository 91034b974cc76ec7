-- What carries out some directives, or rests on them: acts, and bodies called on in a document.
-- params: ids LIST, most INTEGER
-- returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?,
--   modality STRING, partial BOOLEAN, inferred BOOLEAN
SELECT r.id, r.subject, r.relation, r.object, r.actor, r.modality, r.partial, r.inferred
FROM relation r
WHERE r.object IN (SELECT value FROM json_each(:ids))
  AND r.relation IN ('BASED_ON', 'DETAILS', 'DISSEMINATES', 'GUIDES', 'IMPLEMENTS')
  AND r.modality IN ('fact', 'intended')
  AND (substr(r.subject, 1, 10) = 'directive:' OR r.actor IS NOT NULL)
ORDER BY r.object, r.relation, r.subject, r.id
LIMIT :most
