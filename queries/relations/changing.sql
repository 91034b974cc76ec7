-- What is reported done to the force of some directives: who amends, replaces or repeals them, at most
-- some of each kind, whole acts before parts, with the date of that act, or else the first day it is
-- told of. Plans and denials are left out.
-- params: objects LIST, most INTEGER
-- returns: id STRING, subject STRING, relation STRING, object STRING, partial BOOLEAN,
--   inferred BOOLEAN, adopted STRING?, told STRING?
SELECT r.id, r.subject, r.relation, r.object, r.partial, r.inferred, d.date AS adopted,
  CASE WHEN d.date IS NULL THEN (
    SELECT min(c.stated_at) FROM relation_claim k CROSS JOIN claim c ON c.id = k.claim
    WHERE k.relation = r.id
  ) END AS told
FROM (SELECT DISTINCT value FROM json_each(:objects)) o
  CROSS JOIN (SELECT column1 AS name FROM (
    VALUES ('AMENDS'), ('EXTENDS'), ('HALTS'), ('REPEALS'), ('REPLACES'), ('SUSPENDS'))) n
  CROSS JOIN relation r ON r.id IN (
    SELECT x.id FROM relation x
    WHERE x.object = o.value AND x.relation = n.name AND x.modality = 'fact'
    ORDER BY x.partial, x.subject, x.id LIMIT :most)
  LEFT JOIN directive d ON d.id = r.subject
ORDER BY r.object, r.relation, r.subject, r.id
