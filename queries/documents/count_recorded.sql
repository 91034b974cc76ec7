-- How many documents were recorded at a time or later.
-- params: since STRING?
-- returns: total INTEGER
SELECT count(*) AS total
FROM document d
WHERE d.recorded_at >= coalesce(:since, '')
ORDER BY total
