-- The links of one entity both ways: posts of persons (HOLDS), IN, OF_UNIT, PART_OF, ISSUED_BY,
-- SERIES_OF, IN_TERM, relations of directives (also with the body called on), MENTIONS of
-- documents, units CHANGED and MADE by reforms. fact: id of the tenure, relation or mention, if
-- any.
-- params: id STRING, every BOOLEAN, types LIST, on DATE?, limit INTEGER, offset INTEGER
-- returns: relation STRING, direction STRING, other STRING, start STRING?, end STRING?, fact
--   STRING?
SELECT l.relation, l.direction, l.other, l.start, l."end", l.fact
FROM link l CROSS JOIN entity e ON e.id = l.other
WHERE l.id = :id
  AND (:on IS NULL OR ((l.since IS NULL OR l.since <= :on) AND (l.until IS NULL OR l.until > :on)))
  AND (:every OR e.type IN (SELECT value FROM json_each(:types)))
ORDER BY l.relation, l.direction, l.other, coalesce(l.fact, '')
LIMIT :limit OFFSET :offset
