-- How many directives of a type adopted between two days are cited at all.
-- params: document_type STRING?, first DATE?, last DATE?
-- returns: total INTEGER
SELECT count(*) AS total
FROM (SELECT DISTINCT r.object AS id FROM relation r WHERE r.relation <> 'SELF') c
WHERE (:document_type IS NULL AND :first IS NULL AND :last IS NULL) OR c.id IN (
  SELECT d.id FROM directive d
  WHERE (:document_type IS NULL OR d.type_key = :document_type)
    AND (:first IS NULL OR d.date >= substr(:first, 1, length(d.date)))
    AND (:last IS NULL OR d.date <= :last)
)
ORDER BY total
