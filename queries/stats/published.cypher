// The first and last day documents say they are of.
// returns: first STRING?, last STRING?
MATCH (d:Document)
RETURN min(d.published) AS first, max(d.published) AS last
