// How many tenures the posts of a body have.
// params: body STRING
// returns: total INTEGER
OPTIONAL MATCH (p:Post)-[:IN]->(:Body {id: $body})
RETURN sum(COUNT { (p)<-[:OF_POST]-() }) AS total
