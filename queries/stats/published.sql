-- The first and last day documents say they are of.
-- returns: first STRING?, last STRING?
SELECT min(d.published) AS first, max(d.published) AS last
FROM document d
ORDER BY first
