-- How much people judged, taken back or not.
-- returns: total INTEGER
SELECT count(*) AS total
FROM judgement
ORDER BY total
