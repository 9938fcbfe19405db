-- Articles with their records. Everything else in the store is derived from these two tables and can be made again.
CREATE TABLE article (
  key INTEGER PRIMARY KEY, -- 63 bits of a hash of the id: the same in every store
  id TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL, -- of everything the record depends on: text, title, day of publication ...
  version TEXT NOT NULL, -- of models, lexicon and code
  published TEXT,
  words INTEGER NOT NULL,
  text TEXT NOT NULL,
  sentences TEXT NOT NULL, -- JSON: [[start, end], ...]
  zones TEXT NOT NULL, -- JSON: [[start, end, kind], ...]
  record BLOB NOT NULL -- zlib of the record's JSON, its source left empty: see table source
) STRICT;

CREATE TABLE source (
  name TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_by_article ON source (article, name);
