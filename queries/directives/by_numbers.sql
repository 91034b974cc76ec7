-- Directives under any of some numbers, written as ontology.numbers.search_key does.
-- params: numbers LIST
-- returns: id STRING
SELECT d.id
FROM directive d
WHERE d.number_key IN (SELECT value FROM json_each(:numbers))
ORDER BY d.id
