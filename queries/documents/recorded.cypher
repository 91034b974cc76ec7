// Documents recorded at a time or later, the latest first, with how many claims each makes; from
// where a page ended on.
// params: since STRING?, before STRING?, before_id STRING?, limit INTEGER
// returns: id STRING, recorded_at STRING, claims INTEGER
MATCH (d:Document)
WHERE ($since IS NULL OR d.recordedAt >= $since)
  AND ($before IS NULL OR d.recordedAt < $before
    OR (d.recordedAt = $before AND d.id < coalesce($before_id, '')))
WITH d ORDER BY d.recordedAt DESC, d.id DESC
LIMIT $limit
RETURN d.id AS id, d.recordedAt AS recorded_at,
  COUNT { (d)<-[:IN_SOURCE]-(:Claim) } AS claims
ORDER BY recorded_at DESC, id DESC
