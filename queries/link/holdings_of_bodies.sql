-- Everything said of holdings under some heads in some bodies, but for some documents, with the
-- person and the body as they are resolved now.
-- params: bodies LIST, heads LIST, without LIST
-- returns: id STRING, document STRING, mention STRING, person STRING?, body STRING,
--   head STRING, arguments STRING, stated_at STRING?, modality STRING, confidence FLOAT
SELECT c.id, c.document, c.subject AS mention, p.entity AS person, b.entity AS body,
  json_extract(c.arguments, '$.head') AS head, c.arguments, c.stated_at, c.modality, c.confidence
FROM mention b CROSS JOIN claim c ON c.object = b.id AND c.predicate = 'holds'
  JOIN mention p ON p.id = c.subject
WHERE b.entity IN (SELECT value FROM json_each(:bodies))
  AND json_extract(c.arguments, '$.head') IN (SELECT value FROM json_each(:heads))
  AND c.document NOT IN (SELECT value FROM json_each(:without))
ORDER BY c.id
