-- What is said of directives themselves (issuer, date, title, term): their first mentions, at most
-- some of each, with the claim each makes; a mention that says no more has no claim.
-- params: directives LIST, most INTEGER
-- returns: fact STRING, mention STRING, document STRING, spans JSON, quote STRING?,
--   stated_at STRING?, claim STRING?, arguments JSON?
SELECT m.entity AS fact, m.id AS mention, m.document, coalesce(c.spans, m.spans) AS spans, c.quote,
  c.stated_at, c.id AS claim, c.arguments
FROM (SELECT DISTINCT value FROM json_each(:directives)) d
  CROSS JOIN mention m ON m.id IN (
    SELECT x.id FROM mention x
    WHERE x.entity = d.value AND x.spans <> '[]'
    ORDER BY x.document, x.id LIMIT :most)
  LEFT JOIN claim c ON c.subject = m.id AND c.predicate = 'directive'
ORDER BY m.entity, m.document, m.id, c.id
