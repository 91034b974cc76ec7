// What is shown of entities that are referred to; unknown ids are left out.
// params: ids LIST
// returns: id STRING, type STRING, name STRING, hint STRING?
MATCH (e:Entity) WHERE e.id IN $ids AND NOT e:Unknown
RETURN e.id AS id, e.entityType AS type, e.name AS name, e.hint AS hint
ORDER BY e.id
