// The stored text of a document, which all offsets point into.
// params: id STRING
// returns: text STRING
MATCH (d:Document {id: $id})
RETURN d.text AS text
