-- How many links links/of_one lists.
-- params: id STRING, every BOOLEAN, types LIST, on DATE?
-- returns: total INTEGER
SELECT count(*) AS total
FROM link l CROSS JOIN entity e ON e.id = l.other
WHERE l.id = :id
  AND (:on IS NULL OR ((l.since IS NULL OR l.since <= :on) AND (l.until IS NULL OR l.until > :on)))
  AND (:every OR e.type IN (SELECT value FROM json_each(:types)))
ORDER BY total
