-- The claims of tenures, best first, at most some of each; conflict marks those that lost.
-- params: tenures LIST, most INTEGER
-- returns: fact STRING, conflict BOOLEAN, document STRING, spans JSON, quote STRING,
--   stated_at STRING?, claim STRING, arguments JSON
SELECT k.tenure AS fact, k.conflict, c.document, c.spans, c.quote, c.stated_at, c.id AS claim,
  c.arguments
FROM tenure_claim k CROSS JOIN claim c ON c.id = k.claim
WHERE k.tenure IN (SELECT value FROM json_each(:tenures)) AND k.n < :most
ORDER BY k.tenure, k.conflict, k.n
