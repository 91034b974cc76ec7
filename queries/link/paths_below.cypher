// The paths of stored documents that begin with any of some texts.
// params: starts LIST
// returns: path STRING
UNWIND $starts AS start
MATCH (d:Document)-[:READ_FROM]->(f:File) WHERE f.path STARTS WITH start
RETURN DISTINCT f.path AS path
ORDER BY path
