-- How many directives of a type were adopted between two days.
-- params: document_type STRING?, first DATE?, last DATE?
-- returns: total INTEGER
SELECT count(*) AS total
FROM directive d
WHERE (:document_type IS NULL OR d.type_key = :document_type)
  AND (:first IS NULL OR d.date >= substr(:first, 1, length(d.date)))
  AND (:last IS NULL OR d.date <= :last)
ORDER BY total
