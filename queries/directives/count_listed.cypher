// How many directives of a type were adopted between two days.
// params: document_type STRING?, first DATE?, last DATE?
// returns: total INTEGER
MATCH (d:Directive)
WHERE ($document_type IS NULL OR d.typeKey = $document_type)
  AND ($first IS NULL OR d.date >= substring($first, 0, size(d.date)))
  AND ($last IS NULL OR d.date <= $last)
RETURN count(*) AS total
