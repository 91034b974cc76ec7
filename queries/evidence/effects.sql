-- When some directives take effect, as documents say it (`effective` of `arguments`).
-- params: directives LIST
-- returns: fact STRING, document STRING, spans JSON, quote STRING, stated_at STRING?,
--   claim STRING, arguments JSON, confidence FLOAT
SELECT m.entity AS fact, c.document, c.spans, c.quote, c.stated_at, c.id AS claim, c.arguments,
  c.confidence
FROM (SELECT DISTINCT value FROM json_each(:directives)) d
  CROSS JOIN mention m ON m.entity = d.value
  CROSS JOIN claim c ON c.subject = m.id AND c.predicate = 'effect'
ORDER BY m.entity, c.document, c.id
