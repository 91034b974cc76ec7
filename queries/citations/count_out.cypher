// How many relations citations/out lists.
// params: ids LIST, relation STRING?
// returns: total INTEGER
UNWIND $ids AS asked
WITH DISTINCT asked
CALL (asked) {
  // Those that are shown have a relationship of their type: counting them reads no relation.
  OPTIONAL MATCH (e:Entity {id: asked}) WHERE $relation IS NULL
  RETURN COUNT { (e)-[:BASED_ON|AMENDS|DETAILS|CITES|REPEALS|REPLACES|CONSOLIDATES|GUIDES|CORRECTS
    |SUSPENDS|HALTS|INTERPRETS|ANNOUNCES|ANNEX_OF|EXTENDS|IMPLEMENTS|DISSEMINATES
    |REVIEWS|RELATED]->() } AS found
  UNION ALL
  OPTIONAL MATCH (r:Relation)
  WHERE r.subject = asked AND r.relation = $relation AND r.object IS NOT NULL AND r.id IS NOT NULL
    AND r.modality IN ['fact', 'intended']
  RETURN count(r) AS found
}
RETURN sum(found) AS total
