-- Which of some documents are stored, from where and by which code they were read.
-- params: ids LIST
-- returns: id STRING, extractor STRING?, sources JSON
SELECT d.id, d.extractor,
  (SELECT json_group_array(path) FROM (SELECT s.path FROM source s
    WHERE s.document = d.id ORDER BY s.n)) AS sources
FROM document d
WHERE d.id IN (SELECT value FROM json_each(:ids))
ORDER BY d.id
