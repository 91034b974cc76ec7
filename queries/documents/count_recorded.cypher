// How many documents were recorded at a time or later.
// params: since STRING?
// returns: total INTEGER
MATCH (d:Document) WHERE $since IS NULL OR d.recordedAt >= $since
RETURN count(*) AS total
