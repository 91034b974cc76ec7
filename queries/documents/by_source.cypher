// Documents read from a path, with their text.
// params: path STRING
// returns: id STRING, name STRING, hint STRING?, sha256 STRING, text STRING, kind STRING,
//   sources JSON, published STRING?, published_basis STRING?, place STRING?, author STRING?,
//   number STRING?, publisher STRING?, url STRING?, licence STRING?, recorded_at STRING
MATCH (d:Document)-[:READ_FROM]->(:File {path: $path})
WITH DISTINCT d
RETURN d.id AS id, d.name AS name, d.hint AS hint, d.sha256 AS sha256, d.text AS text, d.kind AS kind,
  coalesce(d.sources, []) AS sources, d.published AS published, d.publishedBasis AS published_basis,
  d.place AS place, d.author AS author, d.number AS number, d.publisher AS publisher, d.url AS url,
  d.licence AS licence, d.recordedAt AS recorded_at
ORDER BY d.id
