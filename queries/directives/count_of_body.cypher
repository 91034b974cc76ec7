// How many directives a body adopted or has in its number series.
// params: body STRING
// returns: total INTEGER
CALL () {
  MATCH (d:Directive)-[:PASSED_BY]->(:Entity {id: $body}) RETURN d
  UNION
  MATCH (d:Directive)-[:SERIES_OF]->(:Entity {id: $body}) RETURN d
}
RETURN count(*) AS total
