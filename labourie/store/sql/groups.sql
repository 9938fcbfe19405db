-- Which variants are one person or organisation.

-- name: touched
SELECT v.key, v.kind, v.name, v.country, v.scope, v.sightings
FROM temp.touched AS t CROSS JOIN variant AS v ON v.key = t.variant ORDER BY v.key;

-- name: known
SELECT v.key, v.kind, v.name, v.country, v.scope, v.entity,
  (SELECT json_group_array(form) FROM (SELECT DISTINCT form FROM form WHERE variant = v.key AND use <> 'kind' ORDER BY form)) AS forms,
  (SELECT json_group_array(trait) FROM (SELECT trait FROM trait WHERE variant = v.key ORDER BY trait)) AS traits
FROM variant AS v WHERE v.key IN (SELECT value FROM json_each(:keys)) ORDER BY v.key;

-- name: marks
SELECT mark, open FROM mark WHERE variant = :variant;

-- name: add_mark
INSERT OR IGNORE INTO mark (mark, open, variant) VALUES (?, ?, ?);

-- name: drop_mark
DELETE FROM mark WHERE mark = ? AND open = ? AND variant = ?;

-- name: words
SELECT word FROM word WHERE variant = :variant;

-- name: add_word
INSERT OR IGNORE INTO word (word, variant) VALUES (?, ?);

-- name: drop_word
DELETE FROM word WHERE word = ? AND variant = ?;

-- name: candidates
-- Organisations of two countries are never compared: every state has its Kementerian Luar Negeri.
SELECT DISTINCT theirs.variant
FROM variant AS v JOIN mark AS mine ON mine.variant = v.key
  JOIN mark AS theirs ON theirs.mark = mine.mark AND theirs.open >= 1 - mine.open AND theirs.variant <> v.key
  JOIN variant AS other ON other.key = theirs.variant
WHERE v.key = :variant
  AND (v.kind = 'person' OR v.country IS NULL OR other.country IS NULL OR v.country = other.country)
ORDER BY theirs.variant;

-- name: compared
SELECT high AS other FROM decision WHERE low = :variant
UNION SELECT low FROM decision WHERE high = :variant;

-- name: forget
DELETE FROM decision WHERE low = :variant;

-- name: forget_high
DELETE FROM decision WHERE high = :variant;

-- name: decide
INSERT OR REPLACE INTO decision (low, high, verdict, score, reasons) VALUES (?, ?, ?, ?, ?);

-- name: connected
-- All variants that a chain of sameness ties to those given, and these.
WITH RECURSIVE reached (variant) AS (
  SELECT value FROM json_each(:keys)
  UNION SELECT CASE WHEN d.low = r.variant THEN d.high ELSE d.low END
  FROM reached AS r JOIN decision AS d ON d.low = r.variant OR d.high = r.variant WHERE d.verdict = 'same')
SELECT variant FROM reached ORDER BY variant;

-- name: decisions
SELECT low, high, verdict, score FROM decision
WHERE low IN (SELECT value FROM json_each(:keys)) AND high IN (SELECT value FROM json_each(:keys));

-- name: mark_stale
INSERT OR IGNORE INTO temp.stale (entity) VALUES (?);

-- name: set_entity
UPDATE variant SET entity = ? WHERE key = ?;

-- name: drop_variant
DELETE FROM variant WHERE key = ?;
