-- The links of one entity of one relation and direction. relation: posts of persons (HOLDS), IN,
-- OF_UNIT, PART_OF, ISSUED_BY, SERIES_OF, IN_TERM, those between directives (also from the body
-- called on), MENTIONS of documents, units CHANGED and MADE by reforms. prefixes: of the ids
-- wanted at the other end. fact: id of the tenure, relation or mention it rests on, if any.
-- params: id STRING, relation STRING, direction STRING, prefixes LIST?, on DATE?, limit INTEGER,
--   offset INTEGER
-- returns: id STRING, relation STRING, direction STRING, other STRING, start STRING?,
--   end STRING?, fact STRING?
SELECT l.id, l.relation, l.direction, l.other, l.start, l."end", l.fact
FROM link l
WHERE l.id = :id AND l.relation = :relation AND l.direction = :direction
  AND (:on IS NULL OR ((l.since IS NULL OR l.since <= :on) AND (l.until IS NULL OR l.until > :on)))
  AND (:prefixes IS NULL OR substr(l.other, 1, instr(l.other, ':') - 1) IN (
    SELECT value FROM json_each(:prefixes)))
ORDER BY l.other, coalesce(l.fact, '')
LIMIT :limit OFFSET :offset
