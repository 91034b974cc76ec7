// How many posts a body has.
// params: body STRING
// returns: total INTEGER
MATCH (p:Post)-[:IN]->(:Body {id: $body})
RETURN count(*) AS total
