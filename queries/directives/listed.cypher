// Directives of a type adopted between two days, latest first, undated ones last. Partial dates
// count when they may lie between them.
// params: document_type STRING?, first DATE?, last DATE?, limit INTEGER, offset INTEGER
// returns: id STRING
MATCH (d:Directive)
WHERE ($document_type IS NULL OR d.typeKey = $document_type)
  AND ($first IS NULL OR d.date >= substring($first, 0, size(d.date)))
  AND ($last IS NULL OR d.date <= $last)
RETURN d.id AS id
ORDER BY d.date IS NULL, coalesce(d.date, '') DESC, d.id DESC
SKIP $offset LIMIT $limit
