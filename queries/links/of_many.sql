-- The links of several entities, at most some, as links/of_one has them.
-- params: ids LIST, on DATE?, most INTEGER
-- returns: id STRING, relation STRING, direction STRING, other STRING, start STRING?, end STRING?,
--   fact STRING?
-- note: The view link written out: SQLite narrows it to one id, not to a list of them.
SELECT l.id, l.relation, l.direction, l.other, l.start, l."end", l.fact
FROM (
  SELECT x.person AS id, 'HOLDS' AS relation, 'out' AS direction, x.post AS other, x.start,
    x."end", x.earliest_start AS since, x.latest_end AS until, x.id AS fact
  FROM tenure x
  WHERE x.person IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.post, 'HOLDS', 'in', x.person, x.start, x."end", x.earliest_start, x.latest_end, x.id
  FROM tenure x
  WHERE x.post IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id, 'IN', 'out', x.body, NULL, NULL, NULL, NULL, NULL
  FROM post x
  WHERE x.id IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.body, 'IN', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM post x
  WHERE x.body IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id, 'OF_UNIT', 'out', x.unit, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM body x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.unit)
  UNION ALL
  SELECT x.unit, 'OF_UNIT', 'in', x.id, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM body x
  WHERE x.unit IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id, 'PART_OF', 'out', x.parent, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'),
    NULL
  FROM body x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.parent)
  UNION ALL
  SELECT x.parent, 'PART_OF', 'in', x.id, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM body x
  WHERE x.parent IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id, 'PART_OF', 'out', x.parent, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'),
    NULL
  FROM unit x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.parent)
  UNION ALL
  SELECT x.parent, 'PART_OF', 'in', x.id, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM unit x
  WHERE x.parent IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id, 'ISSUED_BY', 'out', x.issuer, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.issuer)
  UNION ALL
  SELECT x.issuer, 'ISSUED_BY', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.issuer IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id, 'SERIES_OF', 'out', x.series_issuer, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.series_issuer)
  UNION ALL
  SELECT x.series_issuer, 'SERIES_OF', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.series_issuer IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.id, 'IN_TERM', 'out', x.term, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.term)
  UNION ALL
  SELECT x.term, 'IN_TERM', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.term IN (SELECT value FROM json_each(:ids))
  UNION ALL
  SELECT x.subject, x.relation, 'out', x.object, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.subject IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.object, x.relation, 'in', x.subject, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.object IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.actor, x.relation, 'out', x.object, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.actor IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.object, x.relation, 'in', x.actor, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.object IN (SELECT value FROM json_each(:ids)) AND x.modality IN ('fact', 'intended')
    AND EXISTS (SELECT 1 FROM entity e WHERE e.id = x.actor)
  UNION ALL
  SELECT x.document, 'MENTIONS', 'out', x.entity, NULL, NULL, NULL, NULL, x.id
  FROM mention x
  WHERE x.document IN (SELECT value FROM json_each(:ids)) AND x.kind <> 'directive'
    AND x.spans <> '[]' AND EXISTS (SELECT 1 FROM entity e WHERE e.id = x.entity)
  UNION ALL
  SELECT x.entity, 'MENTIONS', 'in', x.document, NULL, NULL, NULL, NULL, x.id
  FROM mention x
  WHERE x.entity IN (SELECT value FROM json_each(:ids)) AND x.kind <> 'directive'
    AND x.spans <> '[]'
  UNION ALL
  SELECT x.reform, iif(x.side = 'from', 'CHANGED', 'MADE'), 'out', x.unit, NULL, NULL, NULL,
    NULL, NULL
  FROM reform_unit x
  WHERE x.reform IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM entity e WHERE
    e.id = x.unit)
  UNION ALL
  SELECT x.unit, iif(x.side = 'from', 'CHANGED', 'MADE'), 'in', x.reform, NULL, NULL, NULL,
    NULL, NULL
  FROM reform_unit x
  WHERE x.unit IN (SELECT value FROM json_each(:ids))
) l
WHERE (:on IS NULL OR (
  (l.since IS NULL OR l.since <= :on) AND (l.until IS NULL OR l.until > :on)))
ORDER BY l.id, l.relation, l.direction, l.other, coalesce(l.fact, '')
LIMIT :most