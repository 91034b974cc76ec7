// How many links one entity has of each relation and direction; see links/of_one.
// params: id STRING, prefixes LIST?, on DATE?
// returns: relation STRING, direction STRING, total INTEGER
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r:HOLDS|IN|OF_UNIT|PART_OF|PASSED_BY|SERIES_OF|IN_TERM|FROM|TO|BASED_ON|AMENDS|DETAILS
    |CITES|REPEALS|REPLACES|CONSOLIDATES|GUIDES|CORRECTS|SUSPENDS|HALTS|INTERPRETS
    |ANNOUNCES|ANNEX_OF|EXTENDS|IMPLEMENTS|DISSEMINATES|REVIEWS|RELATED|SELF]->(o:Entity)
  WHERE NOT o:Unknown
  RETURN CASE type(r) WHEN 'PASSED_BY' THEN 'ISSUED_BY' WHEN 'FROM' THEN 'CHANGED' WHEN 'TO' THEN 'MADE'
      ELSE type(r) END AS relation, 'out' AS direction, o.id AS other,
    r.from AS start, r.to AS `end`, r.since AS since, r.until AS until, r.fact AS fact
  UNION ALL
  MATCH (n)<-[r:HOLDS|IN|OF_UNIT|PART_OF|PASSED_BY|SERIES_OF|IN_TERM|FROM|TO|BASED_ON|AMENDS|DETAILS
    |CITES|REPEALS|REPLACES|CONSOLIDATES|GUIDES|CORRECTS|SUSPENDS|HALTS|INTERPRETS
    |ANNOUNCES|ANNEX_OF|EXTENDS|IMPLEMENTS|DISSEMINATES|REVIEWS|RELATED|SELF]-(o:Entity)
  RETURN CASE type(r) WHEN 'PASSED_BY' THEN 'ISSUED_BY' WHEN 'FROM' THEN 'CHANGED' WHEN 'TO' THEN 'MADE'
      ELSE type(r) END AS relation, 'in' AS direction, o.id AS other,
    r.from AS start, r.to AS `end`, r.since AS since, r.until AS until, r.fact AS fact
  UNION ALL
  MATCH (n)<-[:CALLS_ON]-(r:Relation)
  WHERE r.modality IN ['fact', 'intended']
  RETURN r.relation AS relation, 'out' AS direction, r.object AS other,
    null AS start, null AS `end`, null AS since, null AS until, r.id AS fact
  UNION ALL
  MATCH (n)<-[:TO_DIRECTIVE]-(r:Relation)-[:CALLS_ON]->(o:Entity)
  WHERE r.modality IN ['fact', 'intended'] AND NOT o:Unknown
  RETURN r.relation AS relation, 'in' AS direction, o.id AS other,
    null AS start, null AS `end`, null AS since, null AS until, r.id AS fact
  UNION ALL
  MATCH (n)<-[:IN_SOURCE]-(m:Mention)-[:REFERS_TO]->(o:Entity)
  WHERE m.kind <> 'directive' AND m.exact IS NOT NULL AND NOT o:Unknown
  RETURN 'MENTIONS' AS relation, 'out' AS direction, o.id AS other,
    null AS start, null AS `end`, null AS since, null AS until, m.id AS fact
  UNION ALL
  MATCH (n)<-[:REFERS_TO]-(m:Mention)
  WHERE m.kind <> 'directive' AND m.exact IS NOT NULL
  RETURN 'MENTIONS' AS relation, 'in' AS direction, m.document AS other,
    null AS start, null AS `end`, null AS since, null AS until, m.id AS fact
}
WITH *
WHERE ($on IS NULL OR ((since IS NULL OR since <= $on) AND (until IS NULL OR until > $on)))
  AND ($prefixes IS NULL OR split(other, ':')[0] IN $prefixes)
RETURN relation, direction, count(*) AS total
ORDER BY relation, direction
