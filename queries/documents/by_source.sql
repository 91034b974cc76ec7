-- Documents read from a path, with their text.
-- params: path STRING
-- returns: id STRING, name STRING, hint STRING?, sha256 STRING, text STRING, kind STRING,
--   sources JSON, published STRING?, published_basis STRING?, place STRING?, author STRING?,
--   number STRING?, publisher STRING?, url STRING?, licence STRING?, recorded_at STRING
SELECT d.id, e.name, e.hint, d.sha256, d.text, d.kind,
  (SELECT json_group_array(path) FROM (SELECT s.path FROM source s
    WHERE s.document = d.id ORDER BY s.n)) AS sources,
  d.published, d.published_basis, d.place, d.author, d.number, d.publisher, d.url, d.licence,
  d.recorded_at
FROM document d JOIN entity e ON e.id = d.id
WHERE d.id IN (SELECT s.document FROM source s WHERE s.path = :path)
ORDER BY d.id
