-- Which of some entities nothing rests on: no mention, tenure, relation, post, body, directive or
-- unit names them.
-- params: ids LIST
-- returns: id STRING
SELECT e.id
FROM entity e
WHERE e.id IN (SELECT value FROM json_each(:ids))
  AND NOT EXISTS (SELECT 1 FROM mention x WHERE x.entity = e.id)
  AND NOT EXISTS (SELECT 1 FROM tenure x WHERE x.person = e.id)
  AND NOT EXISTS (SELECT 1 FROM tenure x WHERE x.post = e.id)
  AND NOT EXISTS (SELECT 1 FROM relation x WHERE x.subject = e.id)
  AND NOT EXISTS (SELECT 1 FROM relation x WHERE x.object = e.id)
  AND NOT EXISTS (SELECT 1 FROM relation x WHERE x.actor = e.id)
  AND NOT EXISTS (SELECT 1 FROM post x WHERE x.body = e.id)
  AND NOT EXISTS (SELECT 1 FROM body x WHERE x.unit = e.id)
  AND NOT EXISTS (SELECT 1 FROM body x WHERE x.parent = e.id)
  AND NOT EXISTS (SELECT 1 FROM directive x WHERE x.issuer = e.id)
  AND NOT EXISTS (SELECT 1 FROM directive x WHERE x.series_issuer = e.id)
  AND NOT EXISTS (SELECT 1 FROM directive x WHERE x.term = e.id)
  AND NOT EXISTS (SELECT 1 FROM unit x WHERE x.parent = e.id)
  AND NOT EXISTS (SELECT 1 FROM reform_unit x WHERE x.unit = e.id)
ORDER BY e.id
