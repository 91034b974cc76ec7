// How many claims a document makes.
// params: document STRING
// returns: total INTEGER
MATCH (c:Claim)-[:IN_SOURCE]->(:Document {id: $document})
RETURN count(*) AS total
