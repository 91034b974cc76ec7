-- The schema of the SQLite store. A change here needs a new SCHEMA_VERSION in base.py.
-- Field names are those of bomay.ontology.model; tuples are JSON. References that a view may leave
-- dangling (issuer, unit, actor, the entity of a mention) are plain columns; those that would make
-- a row meaningless are foreign keys, checked at commit so that a batch may come in any order.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What all entities have, and the forms they are searched by: folded (no marks, no leading zeros),
-- tone (marks kept, placement normal), keys (numbers, words of the id, titles).
CREATE TABLE entity (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  hint TEXT,
  folded TEXT NOT NULL,
  tone TEXT NOT NULL,
  keys TEXT NOT NULL
) STRICT;
CREATE INDEX entity_folded ON entity (folded);
CREATE INDEX entity_type ON entity (type);

CREATE VIRTUAL TABLE entity_text USING fts5 (
  folded, keys, content = 'entity', content_rowid = 'rowid',
  tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER entity_added AFTER INSERT ON entity BEGIN
  INSERT INTO entity_text (rowid, folded, keys) VALUES (new.rowid, new.folded, new.keys);
END;
CREATE TRIGGER entity_removed AFTER DELETE ON entity BEGIN
  INSERT INTO entity_text (entity_text, rowid, folded, keys)
  VALUES ('delete', old.rowid, old.folded, old.keys);
END;
CREATE TRIGGER entity_renamed AFTER UPDATE OF folded, keys ON entity
WHEN (old.folded, old.keys) IS NOT (new.folded, new.keys) BEGIN
  INSERT INTO entity_text (entity_text, rowid, folded, keys)
  VALUES ('delete', old.rowid, old.folded, old.keys);
  INSERT INTO entity_text (rowid, folded, keys) VALUES (new.rowid, new.folded, new.keys);
END;

CREATE TABLE person (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  name_key TEXT NOT NULL,
  "foreign" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_key ON person (name_key);

CREATE TABLE unit (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  level TEXT NOT NULL,
  unit_type TEXT NOT NULL,
  code TEXT,
  parent TEXT,
  valid_from TEXT,
  valid_to TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_parent ON unit (parent);

CREATE TABLE body (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  unit TEXT,
  subject TEXT,
  parent TEXT,
  level TEXT,
  valid_from TEXT,
  valid_to TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX body_unit ON body (unit);
CREATE INDEX body_parent ON body (parent);

CREATE TABLE post (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  head TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  seats INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX post_body ON post (body);

CREATE TABLE term (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  body_kind TEXT NOT NULL,
  area TEXT NOT NULL,
  ordinal TEXT,
  nominal TEXT,
  start TEXT,
  "end" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE reform (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  sources TEXT NOT NULL,
  results TEXT NOT NULL,
  shares TEXT NOT NULL,
  directive TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE reform_unit (
  unit TEXT NOT NULL,
  reform TEXT NOT NULL REFERENCES reform (id) ON DELETE CASCADE,
  side TEXT NOT NULL,
  PRIMARY KEY (unit, reform, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX reform_unit_reform ON reform_unit (reform);

CREATE TABLE directive (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  document_type TEXT,
  type_key TEXT,
  regime TEXT,
  code TEXT,
  key TEXT,
  issuer TEXT,
  series_issuer TEXT,
  date TEXT,
  term TEXT,
  title TEXT,
  status TEXT,
  candidates TEXT NOT NULL,
  rule TEXT,
  inferred INTEGER NOT NULL,
  provisional INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX directive_number ON directive (number_key);
CREATE INDEX directive_issuer ON directive (issuer);
CREATE INDEX directive_series ON directive (series_issuer);
CREATE INDEX directive_date ON directive (date);
CREATE INDEX directive_term ON directive (term);

-- text is last: a reader of the other columns never touches its pages.
CREATE TABLE document (
  id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  published TEXT,
  published_basis TEXT,
  place TEXT,
  author TEXT,
  number TEXT,
  publisher TEXT,
  url TEXT,
  licence TEXT,
  extractor TEXT,
  recorded_at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
-- For the feed of what was recorded: rows hold their text, so none is read to order them.
CREATE INDEX document_recorded ON document (recorded_at DESC, id DESC);
CREATE INDEX document_sha256 ON document (sha256);
CREATE TABLE source (
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_path ON source (path);

CREATE TABLE mention (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  block TEXT NOT NULL,
  spans TEXT NOT NULL,
  attributes TEXT NOT NULL,
  entity TEXT,
  rule TEXT,
  inferred INTEGER NOT NULL
) STRICT;
CREATE INDEX mention_document ON mention (document);
-- What identity is decided on; bodies and units are known without it. Of persons first those whom
-- something may join to a namesake, then the others by id.
CREATE INDEX mention_block
  ON mention (kind, block, (instr(attributes, '"joins":[]') > 0), id)
  WHERE kind NOT IN ('body', 'unit');
CREATE INDEX mention_entity ON mention (entity, document);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED,
  predicate TEXT NOT NULL,
  subject TEXT,
  object TEXT,
  arguments TEXT NOT NULL,
  spans TEXT NOT NULL,
  quote TEXT NOT NULL,
  stated_at TEXT,
  modality TEXT NOT NULL,
  zone TEXT NOT NULL,
  pattern TEXT NOT NULL,
  confidence REAL NOT NULL,
  extractor TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX claim_document ON claim (document);
CREATE INDEX claim_subject ON claim (subject) WHERE subject IS NOT NULL;
CREATE INDEX claim_object ON claim (object) WHERE object IS NOT NULL;

CREATE TABLE tenure (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  start TEXT,
  "end" TEXT,
  earliest_start TEXT,
  latest_start TEXT,
  earliest_end TEXT,
  latest_end TEXT,
  certain TEXT NOT NULL,
  inferred TEXT NOT NULL,
  ended INTEGER NOT NULL,
  last_seen TEXT,
  term TEXT
) STRICT;
CREATE INDEX tenure_person ON tenure (person);
-- With the hull, so that who held posts on a day is read of no other tenures.
CREATE INDEX tenure_post ON tenure (post, person, earliest_start, latest_end);
CREATE TABLE tenure_claim (
  tenure TEXT NOT NULL REFERENCES tenure (id) ON DELETE CASCADE,
  conflict INTEGER NOT NULL,
  n INTEGER NOT NULL,
  claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (tenure, conflict, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX tenure_claim_claim ON tenure_claim (claim);

CREATE TABLE relation (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL,
  object TEXT NOT NULL REFERENCES directive (id) DEFERRABLE INITIALLY DEFERRED,
  actor TEXT,
  modality TEXT NOT NULL,
  partial INTEGER NOT NULL,
  inferred INTEGER NOT NULL
) STRICT;
-- In the order in which citations are listed, so that a hub's first page is not a sort.
CREATE INDEX relation_subject ON relation (subject, relation, object, id, modality);
CREATE INDEX relation_object ON relation (object, relation, subject, id, modality, actor);
CREATE INDEX relation_actor ON relation (actor, relation, object, id, modality)
  WHERE actor IS NOT NULL;
CREATE TABLE relation_claim (
  relation TEXT NOT NULL REFERENCES relation (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (relation, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_claim_claim ON relation_claim (claim);

-- What people judged of identity: appended, never changed. left and right are JSON lists of mention
-- ids and ids of known acts, which need not be there.
CREATE TABLE judgement (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  blocks TEXT NOT NULL,
  author TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undoes TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

-- Pairs that people may judge, derived with the block they are compared in.
CREATE TABLE review_pair (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  block TEXT NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX review_pair_block ON review_pair (kind, block);
CREATE INDEX review_pair_score ON review_pair (score DESC, id);

CREATE TABLE redirect (old TEXT PRIMARY KEY, new TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Everything that links two entities, seen from both (id, direction): tenures, structure, relations
-- (also from the body called on), what documents mention. start and "end" are as said; the link may
-- have held from since, before until. fact: id of the tenure, relation or mention it rests on.
-- What a view names but nobody keeps (a committee that is only a parent) is no end of a link.
CREATE VIEW link (id, relation, direction, other, start, "end", since, until, fact) AS
  SELECT x.person, 'HOLDS', 'out', x.post, x.start, x."end", x.earliest_start, x.latest_end, x.id
  FROM tenure x
  UNION ALL
  SELECT x.post, 'HOLDS', 'in', x.person, x.start, x."end", x.earliest_start, x.latest_end, x.id
  FROM tenure x
  UNION ALL
  SELECT x.id, 'IN', 'out', x.body, NULL, NULL, NULL, NULL, NULL
  FROM post x
  UNION ALL
  SELECT x.body, 'IN', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM post x
  UNION ALL
  SELECT x.id, 'OF_UNIT', 'out', x.unit, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM body x
  WHERE EXISTS (SELECT 1 FROM entity e WHERE e.id = x.unit)
  UNION ALL
  SELECT x.unit, 'OF_UNIT', 'in', x.id, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM body x
  WHERE x.unit IS NOT NULL
  UNION ALL
  SELECT x.id, 'PART_OF', 'out', x.parent, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM body x
  WHERE EXISTS (SELECT 1 FROM entity e WHERE e.id = x.parent)
  UNION ALL
  SELECT x.parent, 'PART_OF', 'in', x.id, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM body x
  WHERE x.parent IS NOT NULL
  UNION ALL
  SELECT x.id, 'PART_OF', 'out', x.parent, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM unit x
  WHERE EXISTS (SELECT 1 FROM entity e WHERE e.id = x.parent)
  UNION ALL
  SELECT x.parent, 'PART_OF', 'in', x.id, NULL, NULL, x.valid_from, date(x.valid_to, '+1 day'), NULL
  FROM unit x
  WHERE x.parent IS NOT NULL
  UNION ALL
  SELECT x.id, 'ISSUED_BY', 'out', x.issuer, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE EXISTS (SELECT 1 FROM entity e WHERE e.id = x.issuer)
  UNION ALL
  SELECT x.issuer, 'ISSUED_BY', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.issuer IS NOT NULL
  UNION ALL
  SELECT x.id, 'SERIES_OF', 'out', x.series_issuer, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE EXISTS (SELECT 1 FROM entity e WHERE e.id = x.series_issuer)
  UNION ALL
  SELECT x.series_issuer, 'SERIES_OF', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.series_issuer IS NOT NULL
  UNION ALL
  SELECT x.id, 'IN_TERM', 'out', x.term, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE EXISTS (SELECT 1 FROM entity e WHERE e.id = x.term)
  UNION ALL
  SELECT x.term, 'IN_TERM', 'in', x.id, NULL, NULL, NULL, NULL, NULL
  FROM directive x
  WHERE x.term IS NOT NULL
  UNION ALL
  SELECT x.subject, x.relation, 'out', x.object, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.object, x.relation, 'in', x.subject, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.modality IN ('fact', 'intended')
  UNION ALL
  SELECT x.actor, x.relation, 'out', x.object, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.modality IN ('fact', 'intended') AND x.actor IS NOT NULL
  UNION ALL
  SELECT x.object, x.relation, 'in', x.actor, NULL, NULL, NULL, NULL, x.id
  FROM relation x
  WHERE x.modality IN ('fact', 'intended') AND EXISTS (SELECT 1 FROM entity e WHERE e.id = x.actor)
  UNION ALL
  SELECT x.document, 'MENTIONS', 'out', x.entity, NULL, NULL, NULL, NULL, x.id
  FROM mention x
  WHERE x.kind <> 'directive' AND x.spans <> '[]' AND EXISTS (SELECT 1 FROM entity e WHERE e.id = x.entity)
  UNION ALL
  SELECT x.entity, 'MENTIONS', 'in', x.document, NULL, NULL, NULL, NULL, x.id
  FROM mention x
  WHERE x.kind <> 'directive' AND x.spans <> '[]' AND x.entity IS NOT NULL
  UNION ALL
  SELECT x.reform, iif(x.side = 'from', 'CHANGED', 'MADE'), 'out', x.unit, NULL, NULL, NULL, NULL, NULL
  FROM reform_unit x
  WHERE EXISTS (SELECT 1 FROM entity e WHERE e.id = x.unit)
  UNION ALL
  SELECT x.unit, iif(x.side = 'from', 'CHANGED', 'MADE'), 'in', x.reform, NULL, NULL, NULL, NULL, NULL
  FROM reform_unit x;
