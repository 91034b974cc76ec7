// How many tenures a person has.
// params: person STRING
// returns: total INTEGER
MATCH (:Person {id: $person})-[:HAS_TENURE]->(t:Tenure)
RETURN count(*) AS total
