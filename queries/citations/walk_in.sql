-- Relations to a directive and on from there, nearest first, over at most some steps and
-- relations; each relation once, at its least depth.
-- params: id STRING, relation STRING?, depth INTEGER, most INTEGER
-- returns: id STRING, subject STRING, relation STRING, object STRING, actor STRING?, modality
--   STRING, partial BOOLEAN, inferred BOOLEAN, depth INTEGER
WITH RECURSIVE reached (id, depth) AS (
  SELECT :id, 0
  UNION
  SELECT r.subject, w.depth + 1
  FROM reached w CROSS JOIN relation r ON r.object = w.id
  WHERE w.depth < :depth - 1 AND (:relation IS NULL OR r.relation = :relation)
  AND (r.relation <> 'SELF' OR :relation = 'SELF') AND r.modality IN ('fact', 'intended')
  ORDER BY 2
  LIMIT :most
)
SELECT r.id, r.subject, r.relation, r.object, r.actor, r.modality, r.partial, r.inferred,
  min(w.depth) + 1 AS depth
FROM reached w CROSS JOIN relation r ON r.object = w.id
WHERE true AND (:relation IS NULL OR r.relation = :relation)
  AND (r.relation <> 'SELF' OR :relation = 'SELF') AND r.modality IN ('fact', 'intended')
GROUP BY r.id
ORDER BY depth, r.relation, r.object, r.subject, r.id
LIMIT :most
