-- Claims whose subject or object mention stands for any of some entities.
-- params: entities LIST
-- returns: id STRING, document STRING, predicate STRING, subject STRING?, object STRING?,
--   arguments STRING, spans JSON, quote STRING, stated_at STRING?, modality STRING, zone STRING,
--   pattern STRING, confidence FLOAT, extractor STRING, recorded_at STRING
SELECT c.id, c.document, c.predicate, c.subject, c.object, c.arguments, c.spans, c.quote,
  c.stated_at,
  c.modality, c.zone, c.pattern, c.confidence, c.extractor, c.recorded_at
FROM claim c
WHERE c.id IN (
  SELECT s.id FROM mention m CROSS JOIN claim s ON s.subject = m.id
  WHERE m.entity IN (SELECT value FROM json_each(:entities))
  UNION SELECT o.id FROM mention m CROSS JOIN claim o ON o.object = m.id
  WHERE m.entity IN (SELECT value FROM json_each(:entities))
)
ORDER BY c.id
