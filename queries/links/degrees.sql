-- How many links each of some entities has, counted up to a most.
-- params: ids LIST, most INTEGER
-- returns: id STRING, degree INTEGER
SELECT j.value AS id,
  (SELECT count(*) FROM (SELECT 1 FROM link l WHERE l.id = j.value LIMIT :most)) AS degree
FROM (SELECT DISTINCT value FROM json_each(:ids)) j
ORDER BY j.value
