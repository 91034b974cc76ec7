-- How many dated starts and ends the posts of a body have between two days.
-- params: body STRING, first DATE?, last DATE?
-- returns: total INTEGER
SELECT count(*) AS total
FROM (
  SELECT rtrim(t.start, '?~') AS day
  FROM post p CROSS JOIN tenure t ON t.post = p.id
  WHERE p.body = :body AND t.start IS NOT NULL
  UNION ALL
  SELECT rtrim(t."end", '?~') AS day
  FROM post p CROSS JOIN tenure t ON t.post = p.id
  WHERE p.body = :body AND t."end" IS NOT NULL
) x
WHERE (:first IS NULL OR x.day >= substr(:first, 1, length(x.day)))
  AND (:last IS NULL OR x.day <= :last)
ORDER BY total
