-- How many tenures a person has.
-- params: person STRING
-- returns: total INTEGER
SELECT count(*) AS total
FROM tenure t
WHERE t.person = :person
ORDER BY total
