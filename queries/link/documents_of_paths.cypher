// The documents that were read from some paths.
// params: paths LIST
// returns: path STRING, document STRING
MATCH (d:Document)-[:READ_FROM]->(f:File) WHERE f.path IN $paths
RETURN f.path AS path, d.id AS document
ORDER BY f.path, d.id
