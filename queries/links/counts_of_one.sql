-- How many links one entity has of each relation and direction; see links/of_one.
-- params: id STRING, prefixes LIST?, on DATE?
-- returns: relation STRING, direction STRING, total INTEGER
SELECT l.relation, l.direction, count(*) AS total
FROM link l
WHERE l.id = :id
  AND (:on IS NULL OR ((l.since IS NULL OR l.since <= :on) AND (l.until IS NULL OR l.until > :on)))
  AND (:prefixes IS NULL OR substr(l.other, 1, instr(l.other, ':') - 1) IN (
    SELECT value FROM json_each(:prefixes)))
GROUP BY l.relation, l.direction
ORDER BY l.relation, l.direction
