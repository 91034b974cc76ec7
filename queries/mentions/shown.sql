-- Mentions with the text of every span; unknown ids are left out.
-- params: ids LIST
-- returns: id STRING, document STRING, kind STRING, name STRING, entity STRING?, rule STRING?,
--   inferred BOOLEAN, spans JSON, quotes JSON, published STRING?
SELECT m.id, m.document, m.kind, m.name, m.entity, m.rule, m.inferred, m.spans,
  (SELECT json_group_array(substr(d.text, json_extract(j.value, '$[0]') + 1,
      json_extract(j.value, '$[1]') - json_extract(j.value, '$[0]')))
    FROM json_each(m.spans) j) AS quotes,
  d.published
FROM mention m CROSS JOIN document d ON d.id = m.document
WHERE m.id IN (SELECT value FROM json_each(:ids))
ORDER BY m.id
