-- The relations that rest on a claim of any of some documents.
-- params: documents LIST
-- returns: id STRING
SELECT DISTINCT k.relation AS id
FROM claim c CROSS JOIN relation_claim k ON k.claim = c.id
WHERE c.document IN (SELECT value FROM json_each(:documents))
ORDER BY id
