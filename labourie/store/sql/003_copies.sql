-- Two texts under one id are two articles, and copies of one text that differ in title, outlet, authors or url are one:
-- the key is a hash of the id and of all that the facts are made from, and each source keeps what it says of its copy.
CREATE TABLE kept (
  key INTEGER PRIMARY KEY, -- 63 bits of a hash of id, text, zones and published: the same in every store
  id TEXT NOT NULL,
  version TEXT NOT NULL, -- of models, lexicon and code
  published TEXT,
  words INTEGER NOT NULL,
  text TEXT NOT NULL,
  sentences TEXT NOT NULL, -- JSON: [[start, end], ...]
  zones TEXT NOT NULL, -- JSON: [[start, end, kind], ...]
  record BLOB NOT NULL -- zlib of the record's JSON, without what its sources say: see table source
) STRICT;

CREATE TEMP TABLE moved AS
SELECT s.name, article_key(a.id, a.text, a.zones, a.published) AS article, about_of(a.record) AS about
FROM source AS s JOIN article AS a ON a.key = s.article;

INSERT INTO kept (key, id, version, published, words, text, sentences, zones, record)
SELECT article_key(id, text, zones, published), id, version, published, words, text, sentences, zones, bare(record)
FROM article;

DROP TABLE source;
DROP TABLE article; -- and with it the rows of all tables that refer to it
DELETE FROM variant;
DELETE FROM entity;
DELETE FROM standing;

ALTER TABLE kept RENAME TO article;
CREATE INDEX article_id ON article (id);
CREATE INDEX article_published ON article (published, words, version);

CREATE TABLE source (
  name TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  about TEXT NOT NULL, -- JSON: title, outlet, authors and url, where it tells them
  PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_by_article ON source (article, name);

INSERT INTO source (name, article, about) SELECT name, article, about FROM temp.moved;
DROP TABLE temp.moved;
