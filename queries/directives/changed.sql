-- Directives to which a change of their force is reported done (amended, replaced, repealed …), of a
-- number, an issuer and so on where given, latest or most cited first.
-- params: number STRING?, issuer STRING?, document_type STRING?, first DATE?, last DATE?,
--   by_citations BOOLEAN, most INTEGER
-- returns: id STRING, date STRING?
SELECT d.id, d.date
FROM directive d
WHERE d.id IN (
    SELECT r.object FROM relation r
    WHERE r.relation IN ('AMENDS', 'EXTENDS', 'HALTS', 'REPEALS', 'REPLACES', 'SUSPENDS')
      AND r.modality = 'fact'
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
LIMIT :most
