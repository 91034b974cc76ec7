// Which of some documents are stored, from where and by which code they were read.
// params: ids LIST
// returns: id STRING, extractor STRING?, sources JSON
MATCH (d:Document) WHERE d.id IN $ids
RETURN d.id AS id, d.extractor AS extractor, coalesce(d.sources, []) AS sources
ORDER BY d.id
