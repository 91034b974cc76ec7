// The relations that rest on a claim of any of some documents.
// params: documents LIST
// returns: id STRING
MATCH (d:Document)<-[:IN_SOURCE]-(:Claim)-[:ABOUT]->(r:Relation) WHERE d.id IN $documents
RETURN DISTINCT r.id AS id
ORDER BY id
