-- How many directives a body adopted or has in its number series.
-- params: body STRING
-- returns: total INTEGER
SELECT count(*) AS total
FROM directive d
WHERE d.id IN (
  SELECT i.id FROM directive i WHERE i.issuer = :body
  UNION SELECT s.id FROM directive s WHERE s.series_issuer = :body
)
ORDER BY total
