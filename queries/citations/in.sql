-- Relations to a directive, by relation; planned and negated ones are left out.
-- params: id STRING, relation STRING?, limit INTEGER, offset INTEGER
-- returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?, modality
--   STRING, partial BOOLEAN, inferred BOOLEAN, depth INTEGER
SELECT r.id, r.subject, r.relation, r.object, r.actor, r.modality, r.partial, r.inferred,
  1 AS depth
FROM relation r
WHERE r.object = :id AND (:relation IS NULL OR r.relation = :relation)
  AND (r.relation <> 'SELF' OR :relation = 'SELF') AND r.modality IN ('fact', 'intended')
ORDER BY r.relation, r.subject, r.id
LIMIT :limit OFFSET :offset
