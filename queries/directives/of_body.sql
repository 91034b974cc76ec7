-- Directives that a body adopted or that are in its number series, latest first, undated last.
-- params: body STRING, limit INTEGER, offset INTEGER
-- returns: id STRING
SELECT d.id
FROM directive d
WHERE d.id IN (
  SELECT i.id FROM directive i WHERE i.issuer = :body
  UNION SELECT s.id FROM directive s WHERE s.series_issuer = :body
)
ORDER BY d.date DESC, d.id DESC
LIMIT :limit OFFSET :offset
