-- Articles, their sources and their records.

-- name: known
SELECT record FROM article WHERE id = :id AND fingerprint = :fingerprint AND version = :version;

-- name: held
SELECT fingerprint, version FROM article WHERE key = :key;

-- name: put
INSERT INTO article (key, id, fingerprint, version, published, words, text, sentences, zones, record)
VALUES (:key, :id, :fingerprint, :version, :published, :words, :text, :sentences, :zones, :record);

-- name: drop
DELETE FROM article WHERE key = :key;

-- name: add_source
INSERT OR IGNORE INTO source (name, article) VALUES (:name, :article);

-- name: sources
SELECT name FROM source WHERE article = :article ORDER BY name;

-- name: all_records
SELECT key, text, sentences, record, (SELECT min(name) FROM source WHERE article = key) AS source
FROM article ORDER BY id;

-- name: one
SELECT key, id, version, text, sentences, zones, record FROM article WHERE key = :key;

-- name: named
-- By id, by source, or by the beginning of the id, in this order of preference; two rows are enough to know.
SELECT key, id FROM article WHERE id = :name
UNION ALL SELECT key, id FROM article WHERE key IN (SELECT article FROM source WHERE name = :name)
  AND NOT EXISTS (SELECT 1 FROM article WHERE id = :name)
UNION ALL SELECT key, id FROM article WHERE id > :name AND id < :name || char(1114111)
  AND NOT EXISTS (SELECT 1 FROM article WHERE id = :name)
  AND NOT EXISTS (SELECT 1 FROM source WHERE name = :name)
LIMIT 20;

-- name: status
SELECT count(*) AS articles, coalesce(sum(words), 0) AS words, min(published) AS first, max(published) AS last
FROM article;

-- name: versions
SELECT version, count(*) AS articles FROM article GROUP BY version ORDER BY articles DESC, version;
