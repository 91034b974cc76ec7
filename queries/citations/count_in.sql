-- How many relations citations/in lists.
-- params: id STRING, relation STRING?
-- returns: total INTEGER
SELECT count(*) AS total
FROM relation r
WHERE r.object = :id AND (:relation IS NULL OR r.relation = :relation)
  AND (r.relation <> 'SELF' OR :relation = 'SELF') AND r.modality IN ('fact', 'intended')
ORDER BY total
