// How many directives are of a number, an issuer or both.
// params: number STRING?, issuer STRING?, document_type STRING?, first DATE?, last DATE?
// returns: total INTEGER
CALL () {
  MATCH (d:Directive) WHERE d.numberKey = $number RETURN d
  UNION
  MATCH (d:Directive)-[:PASSED_BY]->(:Entity {id: $issuer}) RETURN d
}
WITH d
WHERE ($number IS NULL OR d.numberKey = $number) AND ($issuer IS NULL OR d.issuer = $issuer)
  AND ($document_type IS NULL OR d.typeKey = $document_type)
  AND ($first IS NULL OR d.date >= substring($first, 0, size(d.date)))
  AND ($last IS NULL OR d.date <= $last)
RETURN count(*) AS total
