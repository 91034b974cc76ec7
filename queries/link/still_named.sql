-- Which of some entities are named by a document other than some.
-- params: entities LIST, without LIST
-- returns: id STRING
SELECT e.value AS id
FROM json_each(:entities) e
WHERE EXISTS (
  SELECT 1 FROM mention m WHERE m.entity = e.value
    AND m.document NOT IN (SELECT value FROM json_each(:without)))
ORDER BY id
