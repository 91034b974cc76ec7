// How many tenures the posts of a body have.
// params: body STRING
// returns: total INTEGER
MATCH (t:Tenure)-[:OF_POST]->(:Post)-[:IN]->(:Body {id: $body})
RETURN count(*) AS total
