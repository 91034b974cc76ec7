-- What the tenures in some posts rest on, of some persons or of everybody, but for what some
-- documents say, with the person as it is resolved now.
-- params: posts LIST, persons LIST?, without LIST
-- returns: id STRING, document STRING, mention STRING, person STRING?, post STRING,
--   arguments STRING, stated_at STRING?, confidence FLOAT
SELECT c.id, c.document, c.subject AS mention, p.entity AS person, t.post, c.arguments,
  c.stated_at, c.confidence
FROM tenure t CROSS JOIN tenure_claim k ON k.tenure = t.id CROSS JOIN claim c ON c.id = k.claim
  JOIN mention p ON p.id = c.subject
WHERE t.post IN (SELECT value FROM json_each(:posts))
  AND (:persons IS NULL OR t.person IN (SELECT value FROM json_each(:persons)))
  AND c.document NOT IN (SELECT value FROM json_each(:without))
ORDER BY c.id
