-- What is reported done to the force of some directives: who amends, replaces or repeals them, with
-- the date of that act and the first day it is told of. Plans and denials are left out.
-- params: objects LIST
-- returns: id STRING, subject STRING, relation STRING, object STRING, partial BOOLEAN,
--   inferred BOOLEAN, adopted STRING?, told STRING?
SELECT r.id, r.subject, r.relation, r.object, r.partial, r.inferred,
  (SELECT d.date FROM directive d WHERE d.id = r.subject) AS adopted,
  (SELECT min(c.stated_at) FROM relation_claim k CROSS JOIN claim c ON c.id = k.claim
    WHERE k.relation = r.id) AS told
FROM relation r
WHERE r.object IN (SELECT value FROM json_each(:objects))
  AND r.relation IN ('AMENDS', 'EXTENDS', 'HALTS', 'REPEALS', 'REPLACES', 'SUSPENDS')
  AND r.modality = 'fact'
ORDER BY r.object, r.relation, r.subject, r.id
