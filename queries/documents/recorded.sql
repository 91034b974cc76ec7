-- Documents recorded at a time or later, the latest first, with how many claims each makes; from
-- where a page ended on.
-- params: since STRING?, before STRING?, before_id STRING?, limit INTEGER
-- returns: id STRING, recorded_at STRING, claims INTEGER
SELECT d.id, d.recorded_at,
  (SELECT count(*) FROM claim c WHERE c.document = d.id) AS claims
FROM (
  SELECT x.id, x.recorded_at FROM document x
  WHERE x.recorded_at >= coalesce(:since, '')
    AND (:before IS NULL OR x.recorded_at < :before
      OR (x.recorded_at = :before AND x.id < coalesce(:before_id, '')))
  ORDER BY x.recorded_at DESC, x.id DESC
  LIMIT :limit) d
ORDER BY d.recorded_at DESC, d.id DESC
