-- Entities of any kind by id, documents too (without text and sources); unknown ids are left out.
-- attributes: the fields of the kind.
-- params: ids LIST
-- returns: id STRING, type STRING, name STRING, hint STRING?, attributes JSON
SELECT e.id, e.type, e.name, e.hint,
  CASE e.type
    WHEN 'Person' THEN (
      SELECT json_object('name_key', x.name_key,
        'foreign', json(iif(x."foreign", 'true', 'false')))
      FROM person x WHERE x.id = e.id)
    WHEN 'Unit' THEN (
      SELECT json_object('level', x.level, 'unit_type', x.unit_type, 'code', x.code,
        'parent', x.parent, 'valid_from', x.valid_from, 'valid_to', x.valid_to)
      FROM unit x WHERE x.id = e.id)
    WHEN 'Body' THEN (
      SELECT json_object('kind', x.kind, 'unit', x.unit, 'subject', x.subject,
        'parent', x.parent, 'level', x.level, 'valid_from', x.valid_from, 'valid_to', x.valid_to)
      FROM body x WHERE x.id = e.id)
    WHEN 'Post' THEN (
      SELECT json_object('head', x.head, 'body', x.body, 'seats', x.seats)
      FROM post x WHERE x.id = e.id)
    WHEN 'Term' THEN (
      SELECT json_object('body_kind', x.body_kind, 'area', x.area, 'ordinal', x.ordinal,
        'nominal', x.nominal, 'start', x.start, 'end', x."end")
      FROM term x WHERE x.id = e.id)
    WHEN 'Reform' THEN (
      SELECT json_object('date', x.date, 'kind', x.kind, 'sources', json(x.sources),
        'results', json(x.results), 'shares', json(x.shares), 'directive', x.directive)
      FROM reform x WHERE x.id = e.id)
    WHEN 'Directive' THEN (
      SELECT json_object('number', x.number, 'document_type', x.document_type,
        'regime', x.regime, 'code', x.code, 'key', x.key, 'issuer', x.issuer,
        'series_issuer', x.series_issuer, 'date', x.date, 'term', x.term, 'title', x.title,
        'status', x.status, 'candidates', json(x.candidates), 'rule', x.rule,
        'inferred', json(iif(x.inferred, 'true', 'false')),
        'provisional', json(iif(x.provisional, 'true', 'false')))
      FROM directive x WHERE x.id = e.id)
    WHEN 'Document' THEN (
      SELECT json_object('kind', x.kind, 'sha256', x.sha256, 'published', x.published,
        'published_basis', x.published_basis, 'place', x.place, 'author', x.author,
        'number', x.number, 'publisher', x.publisher, 'url', x.url, 'licence', x.licence,
        'recorded_at', x.recorded_at)
      FROM document x WHERE x.id = e.id)
  END AS attributes
FROM entity e
WHERE e.id IN (SELECT value FROM json_each(:ids))
ORDER BY e.id
