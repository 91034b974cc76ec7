// Directives to which a change of their force is reported done (amended, replaced, repealed …), of a
// number, an issuer and so on where given, latest or most cited first.
// params: number STRING?, issuer STRING?, document_type STRING?, first DATE?, last DATE?,
//   by_citations BOOLEAN, most INTEGER
// returns: id STRING, date STRING?
MATCH (d:Directive)
WHERE ($number IS NULL OR d.numberKey = $number) AND ($issuer IS NULL OR d.issuer = $issuer)
  AND ($document_type IS NULL OR d.typeKey = $document_type)
  AND ($first IS NULL OR d.date >= substring($first, 0, size(d.date)))
  AND ($last IS NULL OR d.date <= $last)
  AND EXISTS {
    MATCH (d)<-[:TO_DIRECTIVE]-(r:Relation)
    WHERE r.relation IN ['AMENDS', 'EXTENDS', 'HALTS', 'REPEALS', 'REPLACES', 'SUSPENDS']
      AND r.modality = 'fact'
  }
RETURN d.id AS id, d.date AS date
ORDER BY
  CASE WHEN $by_citations
    THEN COUNT { (d)<-[:TO_DIRECTIVE]-(r:Relation) WHERE r.relation <> 'SELF' } ELSE 0 END DESC,
  d.date IS NULL, coalesce(d.date, '') DESC, d.id DESC
LIMIT $most
