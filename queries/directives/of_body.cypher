// Directives that a body adopted or that are in its number series, latest first, undated last.
// params: body STRING, limit INTEGER, offset INTEGER
// returns: id STRING
CALL () {
  MATCH (d:Directive)-[:PASSED_BY]->(:Entity {id: $body}) RETURN d
  UNION
  MATCH (d:Directive)-[:SERIES_OF]->(:Entity {id: $body}) RETURN d
}
RETURN d.id AS id
ORDER BY d.date IS NULL, coalesce(d.date, '') DESC, d.id DESC
SKIP $offset LIMIT $limit
