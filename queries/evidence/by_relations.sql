-- The claims of relations, best first, at most some of each.
-- params: relations LIST, most INTEGER
-- returns: fact STRING, document STRING, spans JSON, quote STRING, stated_at STRING?,
--   claim STRING
SELECT k.relation AS fact, c.document, c.spans, c.quote, c.stated_at, c.id AS claim
FROM relation_claim k CROSS JOIN claim c ON c.id = k.claim
WHERE k.relation IN (SELECT value FROM json_each(:relations)) AND k.n < :most
ORDER BY k.relation, k.n
