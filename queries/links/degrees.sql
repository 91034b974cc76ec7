-- How many links each of some entities has; those without any are left out.
-- params: ids LIST
-- returns: id STRING, degree INTEGER
-- note: The view link written out: SQLite narrows it to one id, not to a list of them.
SELECT l.id, count(*) AS degree
FROM (
  SELECT x.person AS id FROM tenure x
  WHERE x.person IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.post FROM tenure x
  WHERE x.post IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id FROM post x
  WHERE x.id IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.body FROM post x
  WHERE x.body IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id FROM body x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.unit)
  UNION ALL
  SELECT x.unit FROM body x
  WHERE x.unit IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id FROM body x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.parent)
  UNION ALL
  SELECT x.parent FROM body x
  WHERE x.parent IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id FROM unit x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.parent)
  UNION ALL
  SELECT x.parent FROM unit x
  WHERE x.parent IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id FROM directive x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.issuer)
  UNION ALL
  SELECT x.issuer FROM directive x
  WHERE x.issuer IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id FROM directive x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.series_issuer)
  UNION ALL
  SELECT x.series_issuer FROM directive x
  WHERE x.series_issuer IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id FROM directive x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.term)
  UNION ALL
  SELECT x.term FROM directive x
  WHERE x.term IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.subject FROM relation x
  WHERE x.subject IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.object FROM relation x
  WHERE x.object IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.actor FROM relation x
  WHERE x.actor IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.object FROM relation x
  WHERE x.object IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
    AND EXISTS (SELECT 1 FROM entity e WHERE e.id = x.actor)
  UNION ALL
  SELECT x.document FROM mention x
  WHERE x.document IN (SELECT value FROM json_each(:ids)) AND x.kind <> 'directive'
    AND x.spans <> '[]' AND EXISTS (SELECT 1 FROM entity e WHERE e.id = x.entity)
  UNION ALL
  SELECT x.entity FROM mention x
  WHERE x.entity IN (SELECT value FROM json_each(:ids)) AND x.kind <> 'directive'
    AND x.spans <> '[]'
  UNION ALL
  SELECT x.reform FROM reform_unit x
  WHERE x.reform IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.unit)
  UNION ALL
  SELECT x.unit FROM reform_unit x
  WHERE x.unit IN (SELECT value FROM json_each(:ids))
) l
GROUP BY l.id
ORDER BY l.id