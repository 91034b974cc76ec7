-- Claims with what their mentions stand for and the text of every span; unknown ids are left out.
-- params: ids LIST
-- returns: id STRING, document STRING, predicate STRING, subject STRING?, subject_name STRING?,
--   object STRING?, object_name STRING?, arguments JSON, spans JSON, quotes JSON,
--   stated_at STRING?, modality STRING, zone STRING, pattern STRING, confidence FLOAT,
--   extractor STRING, recorded_at STRING
SELECT c.id, c.document, c.predicate, s.entity AS subject, s.name AS subject_name,
  o.entity AS object, o.name AS object_name, c.arguments, c.spans,
  (SELECT json_group_array(substr(d.text, json_extract(j.value, '$[0]') + 1,
      json_extract(j.value, '$[1]') - json_extract(j.value, '$[0]')))
    FROM document d, json_each(c.spans) j WHERE d.id = c.document) AS quotes,
  c.stated_at, c.modality, c.zone, c.pattern, c.confidence, c.extractor, c.recorded_at
FROM claim c
  LEFT JOIN mention s ON s.id = c.subject
  LEFT JOIN mention o ON o.id = c.object
WHERE c.id IN (SELECT value FROM json_each(:ids))
ORDER BY c.id
