-- Articles, their sources and their records.

-- name: known
SELECT record FROM article WHERE id = :id AND fingerprint = :fingerprint AND version = :version;

-- name: held
-- What must be the same for an extraction to change nothing.
SELECT fingerprint, version, sentences, zones, record FROM article WHERE key = :key;

-- name: put
INSERT INTO article (key, id, fingerprint, version, published, words, text, sentences, zones, record)
VALUES (:key, :id, :fingerprint, :version, :published, :words, :text, :sentences, :zones, :record);

-- name: drop
DELETE FROM article WHERE key = :key;

-- name: add_source
INSERT OR IGNORE INTO source (name, article) VALUES (:name, :article);

-- name: sources
SELECT name FROM source WHERE article = :article ORDER BY name;

-- name: one
SELECT id, version, published, text, sentences, zones, record FROM article WHERE key = :key;

-- name: keys
SELECT key FROM article ORDER BY key;
