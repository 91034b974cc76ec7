// Which of some entities nothing rests on: no mention, tenure, relation, post, body, directive or
// unit names them.
// params: ids LIST
// returns: id STRING
MATCH (e:Entity) WHERE e.id IN $ids AND NOT e:Unknown
  AND NOT EXISTS { (e)<-[:REFERS_TO|OF_POST|TO_DIRECTIVE|CALLS_ON|IN|OF_UNIT|PART_OF|PASSED_BY
    |SERIES_OF|IN_TERM|FROM|TO]-() }
  AND NOT EXISTS { (e)-[:HAS_TENURE|HAS_RELATION]->() }
RETURN e.id AS id
ORDER BY e.id
