-- Claims whose subject or object is any of some mentions.
-- params: mentions LIST
-- returns: id STRING, document STRING, predicate STRING, subject STRING?, object STRING?,
--   arguments STRING, spans JSON, quote STRING, stated_at STRING?, modality STRING, zone STRING,
--   pattern STRING, confidence FLOAT, extractor STRING, recorded_at STRING
SELECT c.id, c.document, c.predicate, c.subject, c.object, c.arguments, c.spans, c.quote,
  c.stated_at,
  c.modality, c.zone, c.pattern, c.confidence, c.extractor, c.recorded_at
FROM claim c
WHERE c.id IN (
  SELECT s.id FROM claim s WHERE s.subject IN (SELECT value FROM json_each(:mentions))
  UNION SELECT o.id FROM claim o WHERE o.object IN (SELECT value FROM json_each(:mentions))
)
ORDER BY c.id
