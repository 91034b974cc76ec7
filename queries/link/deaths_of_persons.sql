-- What is said of the deaths of some persons, with the person as it is resolved now.
-- params: persons LIST
-- returns: id STRING, document STRING, mention STRING, person STRING, arguments STRING,
--   stated_at STRING?
SELECT c.id, c.document, m.id AS mention, m.entity AS person, c.arguments, c.stated_at
FROM mention m CROSS JOIN claim c ON c.subject = m.id
WHERE m.entity IN (SELECT value FROM json_each(:persons)) AND c.predicate = 'death'
ORDER BY c.id
