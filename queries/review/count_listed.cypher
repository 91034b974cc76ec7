// How many pairs there are to review, of one kind where it is given.
// params: kind STRING?
// returns: total INTEGER
MATCH (p:ReviewPair) WHERE $kind IS NULL OR p.kind = $kind
RETURN count(p) AS total
