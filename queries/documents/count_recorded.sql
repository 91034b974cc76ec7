-- How many documents were recorded at a time or later.
-- params: since STRING?
-- returns: total INTEGER
SELECT count(*) AS total
FROM document d
WHERE :since IS NULL OR d.recorded_at >= :since
ORDER BY total
