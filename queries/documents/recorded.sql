-- Documents recorded at a time or later, the latest first, with how many claims each makes.
-- params: since STRING?, limit INTEGER, offset INTEGER
-- returns: id STRING, recorded_at STRING, claims INTEGER
SELECT d.id, d.recorded_at,
  (SELECT count(*) FROM claim c WHERE c.document = d.id) AS claims
FROM (
  SELECT x.id, x.recorded_at FROM document x
  WHERE x.recorded_at >= coalesce(:since, '')
  ORDER BY x.recorded_at DESC, x.id DESC
  LIMIT :limit OFFSET :offset) d
ORDER BY d.recorded_at DESC, d.id DESC
