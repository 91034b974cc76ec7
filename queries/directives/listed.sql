-- Directives of a type adopted between two days, latest first, undated ones last. Partial dates
-- count when they may lie between them.
-- params: document_type STRING?, first DATE?, last DATE?, limit INTEGER, offset INTEGER
-- returns: id STRING
SELECT d.id
FROM directive d
WHERE (:document_type IS NULL OR d.type_key = :document_type)
  AND (:first IS NULL OR d.date >= substr(:first, 1, length(d.date)))
  AND (:last IS NULL OR d.date <= :last)
ORDER BY d.date DESC, d.id DESC
LIMIT :limit OFFSET :offset
