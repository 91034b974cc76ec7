-- The links of several entities, at most some, as links/of_one has them.
-- params: ids LIST, on DATE?, most INTEGER
-- returns: id STRING, relation STRING, direction STRING, other STRING, start STRING?, end
--   STRING?, fact STRING?
SELECT l.id, l.relation, l.direction, l.other, l.start, l."end", l.fact
FROM link l CROSS JOIN entity e ON e.id = l.other
WHERE l.id IN (SELECT value FROM json_each(:ids))
  AND (:on IS NULL OR ((l.since IS NULL OR l.since <= :on) AND (l.until IS NULL OR l.until > :on)))
ORDER BY l.id, l.relation, l.direction, l.other, coalesce(l.fact, '')
LIMIT :most
