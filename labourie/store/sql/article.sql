-- Articles, their sources and their records.

-- name: known
SELECT record FROM article WHERE key = :key AND version = :version;

-- name: held
-- What must be the same for an extraction to change nothing.
SELECT version, sentences, record FROM article WHERE key = :key;

-- name: put
INSERT INTO article (key, id, version, published, words, text, sentences, zones, record)
VALUES (:key, :id, :version, :published, :words, :text, :sentences, :zones, :record);

-- name: drop
DELETE FROM article WHERE key = :key;

-- name: source
SELECT about FROM source WHERE name = :name AND article = :article;

-- name: add_source
-- Nothing where another process has just dropped the article.
INSERT INTO source (name, article, about) SELECT :name, key, :about FROM article WHERE key = :article
ON CONFLICT (name, article) DO UPDATE SET about = excluded.about;

-- name: sources
SELECT name, about FROM source WHERE article = :article ORDER BY name;

-- name: prepare
-- The articles met since the store was opened.
CREATE TEMP TABLE IF NOT EXISTS met (article INTEGER PRIMARY KEY);

-- name: meet
INSERT OR IGNORE INTO temp.met (article) VALUES (:article);

-- name: namesakes
SELECT key FROM article WHERE id = :id AND key <> :key ORDER BY key;

-- name: leave
-- A source holds one article of an id; so does a file, but for articles that were met in it just now.
DELETE FROM source WHERE article = :article AND (name = :name OR (
  :article NOT IN (SELECT article FROM temp.met)
  AND (name = :file OR (name > :file || '#' AND name < :file || '$'))));

-- name: one
SELECT id, version, published, text, sentences, zones, record FROM article WHERE key = :key;

-- name: keys
SELECT key FROM article ORDER BY key;
