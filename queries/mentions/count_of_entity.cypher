// How many mentions stand for an entity.
// params: entity STRING
// returns: total INTEGER
MATCH (:Mention)-[:REFERS_TO]->(:Entity {id: $entity})
RETURN count(*) AS total
