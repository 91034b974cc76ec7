-- How many entities there are of each kind.
-- returns: kind STRING, total INTEGER
SELECT e.type AS kind, count(*) AS total
FROM entity e
GROUP BY e.type
ORDER BY e.type
