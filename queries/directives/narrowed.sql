-- Directives of a number (as ontology.numbers.search_key writes it), an issuer or both, latest or
-- most cited first.
-- params: number STRING?, issuer STRING?, document_type STRING?, first DATE?, last DATE?,
--   by_citations BOOLEAN, limit INTEGER, offset INTEGER
-- returns: id STRING
SELECT d.id
FROM directive d
WHERE d.id IN (
    SELECT n.id FROM directive n WHERE n.number_key = :number
    UNION SELECT i.id FROM directive i WHERE i.issuer = :issuer
  )
  AND (:number IS NULL OR d.number_key = :number) AND (:issuer IS NULL OR d.issuer = :issuer)
  AND (:document_type IS NULL OR d.type_key = :document_type)
  AND (:first IS NULL OR d.date >= substr(:first, 1, length(d.date)))
  AND (:last IS NULL OR d.date <= :last)
ORDER BY
  CASE WHEN :by_citations THEN (
    SELECT count(*) FROM relation r WHERE r.object = d.id AND r.relation <> 'SELF'
  ) END DESC,
  d.date DESC, d.id DESC
LIMIT :limit OFFSET :offset
