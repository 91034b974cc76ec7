// Documents recorded at a time or later, the latest first, with how many claims each makes.
// params: since STRING?, limit INTEGER, offset INTEGER
// returns: id STRING, recorded_at STRING, claims INTEGER
MATCH (d:Document) WHERE $since IS NULL OR d.recordedAt >= $since
WITH d ORDER BY d.recordedAt DESC, d.id DESC
SKIP $offset LIMIT $limit
RETURN d.id AS id, d.recordedAt AS recorded_at,
  COUNT { (d)<-[:IN_SOURCE]-(:Claim) } AS claims
ORDER BY recorded_at DESC, id DESC
