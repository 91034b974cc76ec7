-- Cited directives of a type adopted between two days, the most cited first; total: how many.
-- params: document_type STRING?, first DATE?, last DATE?, limit INTEGER, offset INTEGER
-- returns: id STRING, citations INTEGER, total INTEGER
SELECT c.id, c.citations, count(*) OVER () AS total
FROM (
  SELECT r.object AS id, count(*) AS citations FROM relation r
  WHERE r.relation <> 'SELF' GROUP BY r.object
) c
WHERE (:document_type IS NULL AND :first IS NULL AND :last IS NULL) OR c.id IN (
  SELECT d.id FROM directive d
  WHERE (:document_type IS NULL OR d.type_key = :document_type)
    AND (:first IS NULL OR d.date >= substr(:first, 1, length(d.date)))
    AND (:last IS NULL OR d.date <= :last)
)
ORDER BY c.citations DESC, c.id
LIMIT :limit OFFSET :offset
