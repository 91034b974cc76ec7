// The bodies right under some bodies, with `on` only those that may have existed that day.
// params: ids LIST, on DATE?, most INTEGER
// returns: id STRING, parent STRING
MATCH (b:Body)-[:PART_OF]->(p:Entity)
WHERE p.id IN $ids AND b.id <> p.id
  AND ($on IS NULL OR b.validFrom IS NULL OR substring($on, 0, size(b.validFrom)) >= b.validFrom)
  AND ($on IS NULL OR b.validTo IS NULL OR substring($on, 0, size(b.validTo)) <= b.validTo)
RETURN b.id AS id, p.id AS parent
ORDER BY parent, b.folded, id
LIMIT $most
