// How many tenures a post has.
// params: post STRING
// returns: total INTEGER
OPTIONAL MATCH (p:Post {id: $post})
RETURN COUNT { (p)<-[:OF_POST]-() } AS total
