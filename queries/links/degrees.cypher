// How many links each of some entities has; those without any are left out.
// params: ids LIST
// returns: id STRING, degree INTEGER
MATCH (n:Entity) WHERE n.id IN $ids
WITH n, COUNT { (n)-[:HOLDS|IN|OF_UNIT|PART_OF|PASSED_BY|SERIES_OF|IN_TERM|FROM|TO|BASED_ON|AMENDS|DETAILS
    |CITES|REPEALS|REPLACES|CONSOLIDATES|GUIDES|CORRECTS|SUSPENDS|HALTS|INTERPRETS
    |ANNOUNCES|ANNEX_OF|EXTENDS|IMPLEMENTS|DISSEMINATES|REVIEWS|RELATED|SELF]->(o:Entity)
    WHERE NOT o:Unknown }
  + COUNT { (n)<-[:HOLDS|IN|OF_UNIT|PART_OF|PASSED_BY|SERIES_OF|IN_TERM|FROM|TO|BASED_ON|AMENDS|DETAILS
    |CITES|REPEALS|REPLACES|CONSOLIDATES|GUIDES|CORRECTS|SUSPENDS|HALTS|INTERPRETS
    |ANNOUNCES|ANNEX_OF|EXTENDS|IMPLEMENTS|DISSEMINATES|REVIEWS|RELATED|SELF]-() }
  + COUNT { (n)<-[:CALLS_ON]-(r:Relation) WHERE r.modality IN ['fact', 'intended'] }
  + COUNT { (n)<-[:TO_DIRECTIVE]-(r:Relation)-[:CALLS_ON]->(o:Entity)
    WHERE r.modality IN ['fact', 'intended'] AND NOT o:Unknown }
  + COUNT { (n)<-[:IN_SOURCE]-(m:Mention)-[:REFERS_TO]->(o:Entity)
    WHERE m.kind <> 'directive' AND m.exact IS NOT NULL AND NOT o:Unknown }
  + COUNT { (n)<-[:REFERS_TO]-(m:Mention)
    WHERE m.kind <> 'directive' AND m.exact IS NOT NULL } AS degree
WHERE degree > 0
RETURN n.id AS id, degree
ORDER BY id
