-- What the questions ask for, derived from the records. Keys are hashes of content: no row depends on time or order.

-- A person or organisation as one article shows it. `variant`: which name, across articles, this is a sighting of.
CREATE TABLE sighting (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  id TEXT NOT NULL, -- in the record: p1, o1
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  variant INTEGER NOT NULL REFERENCES variant (key),
  name TEXT NOT NULL,
  country TEXT,
  title TEXT, -- of a person
  body TEXT, -- of a person: the organisation of the role
  at INTEGER NOT NULL, -- first mention
  mentions INTEGER NOT NULL,
  age INTEGER NOT NULL, -- the later the article was published, the smaller
  forms TEXT NOT NULL, -- JSON: [[form, use], ...], see table form
  traits TEXT NOT NULL, -- JSON: what else the variant is known by
  PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_variant ON sighting (variant, article);

-- How a person of an article stands to a country. `rank`: 0 acts for it, 1 one sentence, 2 one article.
CREATE TABLE country_tie (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  person TEXT NOT NULL,
  country TEXT NOT NULL,
  rank INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (article, person, country)
) STRICT, WITHOUT ROWID;
CREATE INDEX country_tie_country ON country_tie (country, rank, article);

-- The same for an organisation of the article.
CREATE TABLE body_tie (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  person TEXT NOT NULL,
  body TEXT NOT NULL,
  rank INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (article, person, body)
) STRICT, WITHOUT ROWID;

CREATE TABLE country (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_id TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (article, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX country_code ON country (code, article);

CREATE TABLE theme (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  label_id TEXT NOT NULL,
  score REAL NOT NULL,
  month TEXT, -- of publication
  PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_id ON theme (id, article);

CREATE TABLE date (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  finish INTEGER NOT NULL,
  value TEXT NOT NULL,
  granularity TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (article, start, finish)
) STRICT, WITHOUT ROWID;
CREATE INDEX date_value ON date (value, article, start);

CREATE TABLE quote (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  finish INTEGER NOT NULL,
  speaker TEXT, -- id of a sighting of the same article
  score REAL NOT NULL,
  age INTEGER NOT NULL,
  PRIMARY KEY (article, start, finish)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_age ON quote (age, article, start);

-- One name, as many articles show it. `scope`: what must be told besides name and country for two to be one.
CREATE TABLE variant (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL, -- folded
  country TEXT,
  scope TEXT NOT NULL,
  sightings INTEGER NOT NULL,
  entity INTEGER NOT NULL -- the key of the variant that stands for the group
) STRICT;
CREATE INDEX variant_entity ON variant (entity, key);

CREATE TABLE form (
  variant INTEGER NOT NULL REFERENCES variant (key) ON DELETE CASCADE,
  form TEXT NOT NULL,
  use TEXT NOT NULL CHECK (use IN ('name', 'alias', 'acronym', 'kind')), -- kind: ministry, union ...
  sightings INTEGER NOT NULL,
  PRIMARY KEY (variant, form, use)
) STRICT, WITHOUT ROWID;

CREATE TABLE trait (
  variant INTEGER NOT NULL REFERENCES variant (key) ON DELETE CASCADE,
  trait TEXT NOT NULL,
  sightings INTEGER NOT NULL,
  PRIMARY KEY (variant, trait)
) STRICT, WITHOUT ROWID;

-- Only variants that share a mark are compared, and of these only if one of the two is open: a single name is, so that
-- "Ida" the minister meets every Ida with that office, but these do not meet one another.
CREATE TABLE mark (
  mark INTEGER NOT NULL,
  open INTEGER NOT NULL,
  variant INTEGER NOT NULL REFERENCES variant (key) ON DELETE CASCADE,
  PRIMARY KEY (mark, open, variant)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_variant ON mark (variant, mark, open);

-- The words of its forms, folded: by these a person or organisation is asked for.
CREATE TABLE word (
  word TEXT NOT NULL,
  variant INTEGER NOT NULL REFERENCES variant (key) ON DELETE CASCADE,
  PRIMARY KEY (word, variant)
) STRICT, WITHOUT ROWID;
CREATE INDEX word_variant ON word (variant, word);

-- What a comparison of two variants came to. Groups are made from these and can be made again.
CREATE TABLE decision (
  low INTEGER NOT NULL REFERENCES variant (key) ON DELETE CASCADE,
  high INTEGER NOT NULL REFERENCES variant (key) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
  score REAL NOT NULL,
  reasons TEXT NOT NULL, -- JSON: [text, ...]
  PRIMARY KEY (low, high),
  CHECK (low < high)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_high ON decision (high, low);

-- One person or organisation across articles, with the sighting that shows it best.
CREATE TABLE entity (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  articles INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  untitled INTEGER NOT NULL,
  age INTEGER NOT NULL,
  article INTEGER NOT NULL,
  sighting TEXT NOT NULL
) STRICT;
CREATE INDEX entity_first ON entity (kind, articles DESC, id);
CREATE INDEX entity_id ON entity (id);

-- One person and one country across articles, with the sighting that ties them best: answers `who --country` in the
-- order of its index, however many people there are.
CREATE TABLE standing (
  entity INTEGER NOT NULL,
  country TEXT NOT NULL,
  id TEXT NOT NULL,
  articles INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  untitled INTEGER NOT NULL,
  age INTEGER NOT NULL,
  article INTEGER NOT NULL,
  sighting TEXT NOT NULL,
  PRIMARY KEY (entity, country)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_first ON standing (country, rank, articles DESC, id);
CREATE INDEX standing_article ON standing (article);

CREATE INDEX article_published ON article (published, words, version);
