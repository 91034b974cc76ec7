// How many tenures a post has.
// params: post STRING
// returns: total INTEGER
MATCH (t:Tenure)-[:OF_POST]->(:Post {id: $post})
RETURN count(*) AS total
