// Directives of a number (as ontology.numbers.search_key writes it), an issuer or both, latest or
// most cited first.
// params: number STRING?, issuer STRING?, document_type STRING?, first DATE?, last DATE?,
//   by_citations BOOLEAN, limit INTEGER, offset INTEGER
// returns: id STRING
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
RETURN d.id AS id
ORDER BY
  CASE WHEN $by_citations
    THEN COUNT { (d)<-[:TO_DIRECTIVE]-(r:Relation) WHERE r.relation <> 'SELF' } ELSE 0 END DESC,
  d.date IS NULL, coalesce(d.date, '') DESC, d.id DESC
SKIP $offset LIMIT $limit
