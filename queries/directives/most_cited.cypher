// Cited directives of a type adopted between two days, the most cited first; total: how many.
// params: document_type STRING?, first DATE?, last DATE?, limit INTEGER, offset INTEGER
// returns: id STRING, citations INTEGER, total INTEGER
MATCH (d:Directive)
WHERE ($document_type IS NULL OR d.typeKey = $document_type)
  AND ($first IS NULL OR d.date >= substring($first, 0, size(d.date)))
  AND ($last IS NULL OR d.date <= $last)
WITH d.id AS id, COUNT { (d)<-[:TO_DIRECTIVE]-() }
  - COUNT { MATCH (r:Relation) WHERE r.object = d.id AND r.relation = 'SELF'
    AND r.subject IS NOT NULL AND r.id IS NOT NULL } AS citations
WHERE citations > 0
WITH id, citations
ORDER BY citations DESC, id
WITH collect([id, citations]) AS cited
UNWIND range($offset, CASE WHEN $limit < size(cited) - $offset THEN $offset + $limit
  ELSE size(cited) END - 1) AS n
RETURN cited[n][0] AS id, cited[n][1] AS citations, size(cited) AS total
ORDER BY n
