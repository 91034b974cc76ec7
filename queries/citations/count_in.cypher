// How many relations citations/in lists.
// params: ids LIST, relation STRING?
// returns: total INTEGER
MATCH (r:Relation)
WHERE r.object IN $ids AND r.relation IS NOT NULL AND r.subject IS NOT NULL AND r.id IS NOT NULL
  AND ($relation IS NULL OR r.relation = $relation)
  AND (r.relation <> 'SELF' OR $relation = 'SELF') AND r.modality IN ['fact', 'intended']
RETURN count(*) AS total
