// Documents whose hash begins with some digits.
// params: sha256 STRING
// returns: id STRING
MATCH (d:Document) WHERE d.sha256 STARTS WITH $sha256
RETURN d.id AS id
ORDER BY d.id
