-- Directives of a type adopted between two days, the most cited first.
-- params: document_type STRING?, first DATE?, last DATE?, limit INTEGER, offset INTEGER
-- returns: id STRING, citations INTEGER
SELECT d.id, coalesce(c.citations, 0) AS citations
FROM directive d LEFT JOIN (
  SELECT r.object, count(*) AS citations FROM relation r WHERE r.relation <> 'SELF' GROUP BY
  r.object
) c ON c.object = d.id
WHERE (:document_type IS NULL OR d.type_key = :document_type)
  AND (:first IS NULL OR d.date >= substr(:first, 1, length(d.date)))
  AND (:last IS NULL OR d.date <= :last)
ORDER BY citations DESC, d.id
LIMIT :limit OFFSET :offset
