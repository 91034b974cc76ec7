// Entities of any kind by id, documents too (without text and sources); unknown ids are left out.
// attributes: the fields of the kind.
// params: ids LIST
// returns: id STRING, type STRING, name STRING, hint STRING?, attributes JSON
MATCH (e:Entity) WHERE e.id IN $ids AND NOT e:Unknown
RETURN e.id AS id, e.entityType AS type, e.name AS name, e.hint AS hint,
  CASE e.entityType
    WHEN 'Person' THEN {name_key: e.nameKey, foreign: e.foreign}
    WHEN 'Unit' THEN {level: e.level, unit_type: e.unitType, code: e.code, parent: e.parent,
      valid_from: e.validFrom, valid_to: e.validTo}
    WHEN 'Body' THEN {kind: e.kind, unit: e.unit, subject: e.subject, parent: e.parent,
      level: e.level, valid_from: e.validFrom, valid_to: e.validTo}
    WHEN 'Post' THEN {head: e.head, body: e.body, seats: e.seats}
    WHEN 'Term' THEN {body_kind: e.bodyKind, area: e.area, ordinal: e.ordinal, nominal: e.nominal,
      start: e.start, end: e.end}
    WHEN 'Reform' THEN {date: e.date, kind: e.kind, sources: coalesce(e.sources, []),
      results: coalesce(e.results, []), shares: coalesce(e.shares, []), directive: e.directive}
    WHEN 'Directive' THEN {number: e.number, document_type: e.type, regime: e.regime, code: e.code,
      key: e.key, issuer: e.issuer, series_issuer: e.seriesIssuer, date: e.date, term: e.term,
      title: e.title, status: e.status, candidates: coalesce(e.candidates, []), rule: e.rule,
      inferred: e.inferred, provisional: e.provisional}
    ELSE {kind: e.kind, sha256: e.sha256, published: e.published,
      published_basis: e.publishedBasis, place: e.place, author: e.author, number: e.number,
      publisher: e.publisher, url: e.url, licence: e.licence, recorded_at: e.recordedAt}
  END AS attributes
ORDER BY e.id
