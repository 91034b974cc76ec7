-- When some directives take effect, as documents say it (`effective` of `arguments`): in their own
-- texts and in the first mentions of each, at most some.
-- params: directives LIST, most INTEGER
-- returns: fact STRING, document STRING, spans JSON, quote STRING, stated_at STRING?,
--   claim STRING, arguments JSON, confidence FLOAT
SELECT m.entity AS fact, c.document, c.spans, c.quote, c.stated_at, c.id AS claim, c.arguments,
  c.confidence
FROM (SELECT DISTINCT value FROM json_each(:directives)) d
  CROSS JOIN mention m ON m.id IN (
    SELECT id FROM (
      SELECT x.id FROM mention x WHERE x.entity = d.value ORDER BY x.document, x.id LIMIT :most)
    UNION
    SELECT x.id
    FROM relation r CROSS JOIN mention x ON x.entity = d.value AND x.document = r.subject
    WHERE r.object = d.value AND r.relation = 'SELF')
  CROSS JOIN claim c ON c.subject = m.id AND c.predicate = 'effect'
ORDER BY m.entity, c.document, c.id
