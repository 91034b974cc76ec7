// The paths a document was read from, in the order given.
// params: document STRING
// returns: path STRING
MATCH (:Document {id: $document})-[r:READ_FROM]->(f:File)
RETURN f.path AS path
ORDER BY r.n
