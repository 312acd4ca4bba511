-- A store of Entente: one SQLite file, to be read with the sqlite3 shell.
-- Start with:  SELECT * FROM quad_text LIMIT 10;   SELECT name, iri, state FROM document;
-- Read only: every page ends in a checksum that the shell does not keep, so that what it writes counts as damage.

-- Choices made when the store was begun, which hold for all of it: the base of IRIs, the policy of the view.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every term once. Numbers are never given again; terms that no quad holds any more stay.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,  -- 1 IRI, 2 blank node, 3 string, 4 literal of a datatype, 5 text in a language, 6 triple
  text TEXT NOT NULL,     -- characters without quotes and escapes; of a triple its terms: '17 4 23'
  qualifier ANY           -- of kind 4 the datatype's id, of kind 5 the language tag: 'en', 'ar--rtl'
) STRICT;

-- How a term is found: by a hash of its kind, text and qualifier.
CREATE TABLE term_hash (
  hash INTEGER NOT NULL,
  term INTEGER NOT NULL REFERENCES term,
  PRIMARY KEY (hash, term)
) STRICT, WITHOUT ROWID;

-- Every quad once: the truth that all other tables of quads follow. Graph 0 is the default graph.
CREATE TABLE quad (
  graph INTEGER NOT NULL,
  subject INTEGER NOT NULL REFERENCES term,
  predicate INTEGER NOT NULL REFERENCES term,
  object INTEGER NOT NULL REFERENCES term,
  PRIMARY KEY (graph, subject, predicate, object)
) STRICT, WITHOUT ROWID;

-- The quads again, in the orders that queries need, some hundred in a block.
CREATE TABLE quad_block (
  id INTEGER PRIMARY KEY,
  ordering INTEGER NOT NULL,  -- 1 SPOG, 2 POSG, 3 OSPG, 4 PSOG, 5 GSPO
  first1 INTEGER NOT NULL,    -- the first quad, in the block's own order
  first2 INTEGER NOT NULL,
  first3 INTEGER NOT NULL,
  first4 INTEGER NOT NULL,
  quads INTEGER NOT NULL,
  -- For each quad a byte that says how many of its leading places equal those of the quad before (0 to 3; the first
  -- quad follows 0 0 0 0); then the difference of the next place, then the places that remain, as LEB128.
  data BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX quad_block_directory ON quad_block (ordering, first1, first2, first3, first4, quads);

-- What joins are ordered by; predicate 0 stands for all quads.
CREATE TABLE predicate_statistics (
  predicate INTEGER PRIMARY KEY,
  quads INTEGER NOT NULL,
  subjects INTEGER NOT NULL,  -- different ones, when there were `counted` quads
  objects INTEGER NOT NULL,
  counted INTEGER NOT NULL
) STRICT;

-- The files that documents came from.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,     -- documents, annotations, rdf
  digest TEXT,            -- SHA-256 of its bytes; NULL until all of it has been taken in
  metadata TEXT NOT NULL  -- what is known beside it, from a table and a sidecar, as JSON
) STRICT;

-- Documents, one or more a source.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL,  -- place in the source, from 0
  key TEXT NOT NULL,          -- what makes it the same document elsewhere
  digest TEXT NOT NULL,       -- SHA-256 of what it was made from: bytes and metadata
  stem TEXT NOT NULL,         -- its name before it was told apart from others
  name TEXT NOT NULL,
  iri TEXT NOT NULL,
  state TEXT NOT NULL,        -- ready; duplicate: has the key of an earlier path; removed: by hand
  producer TEXT NOT NULL,     -- program, knowledge and model that read it
  annotation TEXT,            -- JSON Lines: everything that was found, from which every output can be made again
  text TEXT,                  -- the text that the annotation's offsets count in
  original BLOB               -- the page or record that the text was taken from, where it is not the text itself
) STRICT;
CREATE INDEX document_by_source ON document (source, position);
CREATE INDEX document_by_key ON document (key);
CREATE INDEX document_by_name ON document (name);

-- The graphs that hold the quads of one document only.
CREATE TABLE document_graph (
  document INTEGER NOT NULL REFERENCES document,
  graph INTEGER NOT NULL,
  PRIMARY KEY (document, graph)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_graph_by_graph ON document_graph (graph);

-- Who gives the quads of graphs that several documents share: views, links, named graphs of RDF files. A quad that
-- stands neither here nor in a graph of one document was put in by hand; document 0 is the hand where documents give
-- the quad too.
CREATE TABLE shared_quad (
  graph INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  predicate INTEGER NOT NULL,
  object INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (graph, subject, predicate, object, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_quad_by_document ON shared_quad (document);

-- The claims of documents, for search.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX claim_by_document ON claim (document);

CREATE VIRTUAL TABLE claim_search USING fts5 (
  evidence, content='claim', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER claim_search_insert AFTER INSERT ON claim BEGIN
  INSERT INTO claim_search (rowid, evidence) VALUES (new.id, new.evidence);
END;
CREATE TRIGGER claim_search_delete AFTER DELETE ON claim BEGIN
  INSERT INTO claim_search (claim_search, rowid, evidence) VALUES ('delete', old.id, old.evidence);
END;

CREATE VIRTUAL TABLE document_search USING fts5 (
  text, content='document', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER document_search_insert AFTER INSERT ON document WHEN new.text IS NOT NULL BEGIN
  INSERT INTO document_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER document_search_delete AFTER DELETE ON document WHEN old.text IS NOT NULL BEGIN
  INSERT INTO document_search (document_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- Terms as N-Triples write them, but for characters that need escapes beside quotes, backslashes and line feeds.
CREATE VIEW term_text AS
SELECT
  term.id,
  CASE term.kind
    WHEN 1 THEN '<' || term.text || '>'
    WHEN 2 THEN '_:' || term.text
    WHEN 6 THEN '<<( ' || term.text || ' )>>'
    ELSE '"' || replace(replace(replace(term.text, '\', '\\'), '"', '\"'), char(10), '\n') || '"'
      || CASE term.kind WHEN 4 THEN '^^<' || datatype.text || '>' WHEN 5 THEN '@' || term.qualifier ELSE '' END
  END AS text
FROM term LEFT JOIN term AS datatype ON term.kind = 4 AND datatype.id = term.qualifier;

-- Quads as text.
CREATE VIEW quad_text AS
SELECT
  (SELECT text FROM term_text WHERE id = quad.subject) AS subject,
  (SELECT text FROM term_text WHERE id = quad.predicate) AS predicate,
  (SELECT text FROM term_text WHERE id = quad.object) AS object,
  (SELECT text FROM term_text WHERE id = quad.graph) AS graph
FROM quad;

-- What documents say of things, so that a question about one thing reads few documents.
CREATE TABLE IF NOT EXISTS thing (
  identifier TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document,
  mentions INTEGER NOT NULL,
  roles INTEGER NOT NULL,        -- in claims, together: 1 subject, 2 object, 4 one of those who say so
  description INTEGER NOT NULL,  -- number in thing_description; 0 where the document has none
  PRIMARY KEY (identifier, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS thing_by_document ON thing (document);

-- Rows of annotations about things, each once; they count only where a document has them.
CREATE TABLE IF NOT EXISTS thing_description (
  identifier TEXT NOT NULL,
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (identifier, number)
) STRICT, WITHOUT ROWID;

-- The names in descriptions, without case, accents and hyphens.
CREATE TABLE IF NOT EXISTS thing_name (
  form TEXT NOT NULL,
  identifier TEXT NOT NULL,
  PRIMARY KEY (form, identifier)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS claim_by_name ON claim (name);

-- When what documents give changed last: the greater the number, the later, and none is given twice. Document 0 stands
-- for quads that no annotated document gives: those of RDF files, and those put in or taken out by hand.
CREATE TABLE IF NOT EXISTS document_change (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER IF NOT EXISTS document_change_insert AFTER INSERT ON document WHEN new.state = 'ready' BEGIN
  INSERT OR REPLACE INTO document_change (document)
  VALUES (CASE WHEN new.annotation IS NULL THEN 0 ELSE new.id END);
END;
CREATE TRIGGER IF NOT EXISTS document_change_update AFTER UPDATE OF state ON document WHEN old.state = 'ready' BEGIN
  DELETE FROM document_change WHERE document = old.id;
  INSERT OR REPLACE INTO document_change (document) SELECT 0 WHERE old.annotation IS NULL;
END;
CREATE TRIGGER IF NOT EXISTS document_change_delete AFTER DELETE ON document WHEN old.state = 'ready' BEGIN
  DELETE FROM document_change WHERE document = old.id;
  INSERT OR REPLACE INTO document_change (document) SELECT 0 WHERE old.annotation IS NULL;
END;
