// How many tenures a person has.
// params: person STRING
// returns: total INTEGER
OPTIONAL MATCH (p:Person {id: $person})
RETURN COUNT { (p)-[:HAS_TENURE]->() } AS total
