// How many entities there are of each kind.
// returns: kind STRING, total INTEGER
UNWIND [
  ['Body', COUNT { (:Body) }], ['Directive', COUNT { (:Directive) }],
  ['Document', COUNT { (:Document) }], ['Person', COUNT { (:Person) }],
  ['Post', COUNT { (:Post) }], ['Reform', COUNT { (:Reform) }], ['Term', COUNT { (:Term) }],
  ['Unit', COUNT { (:Unit) }]
] AS one
WITH one[0] AS kind, one[1] AS total
WHERE total > 0
RETURN kind, total
ORDER BY kind
