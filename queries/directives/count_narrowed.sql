-- How many directives are of a number, an issuer or both.
-- params: number STRING?, issuer STRING?, document_type STRING?, first DATE?, last DATE?
-- returns: total INTEGER
SELECT count(*) AS total
FROM directive d
WHERE d.id IN (
    SELECT n.id FROM directive n WHERE n.number_key = :number
    UNION SELECT i.id FROM directive i WHERE i.issuer = :issuer
  )
  AND (:number IS NULL OR d.number_key = :number) AND (:issuer IS NULL OR d.issuer = :issuer)
  AND (:document_type IS NULL OR d.type_key = :document_type)
  AND (:first IS NULL OR d.date >= substr(:first, 1, length(d.date)))
  AND (:last IS NULL OR d.date <= :last)
ORDER BY total
