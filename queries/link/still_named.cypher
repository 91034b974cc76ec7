// Which of some entities are named by a document other than some.
// params: entities LIST, without LIST
// returns: id STRING
UNWIND $entities AS id
WITH id
WHERE EXISTS {
  MATCH (:Entity {id: id})<-[:REFERS_TO]-(m:Mention) WHERE NOT m.document IN $without
}
RETURN id
ORDER BY id
