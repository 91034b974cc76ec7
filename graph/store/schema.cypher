// The schema of the Neo4j store: what Neo4j 5 Community can hold. A change here needs a new
// SCHEMA_VERSION in neo4j_write.py. One statement a paragraph, each repeatable. That a property or
// a relationship exists is checked on write: Community has no constraints for it.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT unit_id IF NOT EXISTS FOR (n:Unit) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT body_id IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT post_id IF NOT EXISTS FOR (n:Post) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT term_id IF NOT EXISTS FOR (n:Term) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT reform_id IF NOT EXISTS FOR (n:Reform) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT directive_id IF NOT EXISTS FOR (n:Directive) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:Mention) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT tenure_id IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT relation_id IF NOT EXISTS FOR (n:Relation) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT review_pair_id IF NOT EXISTS FOR (n:ReviewPair) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT file_path IF NOT EXISTS FOR (n:File) REQUIRE n.path IS UNIQUE;

CREATE CONSTRAINT redirect_old IF NOT EXISTS FOR (n:Redirect) REQUIRE n.old IS UNIQUE;

CREATE CONSTRAINT meta_key IF NOT EXISTS FOR (n:Meta) REQUIRE n.key IS UNIQUE;

CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;

CREATE INDEX entity_folded IF NOT EXISTS FOR (n:Entity) ON (n.folded);

CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);

CREATE INDEX person_name_key IF NOT EXISTS FOR (n:Person) ON (n.nameKey);

CREATE INDEX directive_number IF NOT EXISTS FOR (n:Directive) ON (n.number);

CREATE INDEX directive_number_key IF NOT EXISTS FOR (n:Directive) ON (n.numberKey);

CREATE INDEX directive_date IF NOT EXISTS FOR (n:Directive) ON (n.date, n.id);

CREATE INDEX document_sha256 IF NOT EXISTS FOR (n:Document) ON (n.sha256);

CREATE INDEX mention_block IF NOT EXISTS FOR (n:Mention) ON (n.kind, n.block);

CREATE INDEX review_pair_block IF NOT EXISTS FOR (n:ReviewPair) ON (n.kind, n.block);

// In the order in which citations are listed, so that a hub's first page is not a sort.
CREATE INDEX relation_object IF NOT EXISTS
FOR (n:Relation) ON (n.object, n.relation, n.subject, n.id);

CREATE INDEX relation_subject IF NOT EXISTS
FOR (n:Relation) ON (n.subject, n.relation, n.object, n.id);

// For search: words as graph/store/folding.py makes them, so that both stores fold alike.
CREATE FULLTEXT INDEX entity_words IF NOT EXISTS FOR (n:Entity) ON EACH [n.folded, n.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// For people: names and titles as they type them, with or without marks.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
