-- Put the facts of an article in, and take them out.

-- name: prepare
CREATE TEMP TABLE IF NOT EXISTS fresh (article INTEGER PRIMARY KEY);

-- name: prepare_touched
CREATE TEMP TABLE IF NOT EXISTS touched (variant INTEGER PRIMARY KEY);

-- name: prepare_stale
CREATE TEMP TABLE IF NOT EXISTS stale (entity INTEGER PRIMARY KEY);

-- name: clear_fresh
DELETE FROM temp.fresh;

-- name: clear_touched
DELETE FROM temp.touched;

-- name: clear_stale
DELETE FROM temp.stale;

-- name: freshen
INSERT OR IGNORE INTO temp.fresh (article) VALUES (?);

-- name: variant
INSERT INTO variant (key, kind, name, country, scope, sightings, entity) VALUES (?, ?, ?, ?, ?, 0, 0)
ON CONFLICT (key) DO NOTHING;

-- name: sighting
INSERT INTO sighting (article, id, kind, variant, name, country, title, body, at, mentions, age, forms, traits)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: country_tie
INSERT OR IGNORE INTO country_tie (article, person, country, rank, at) VALUES (?, ?, ?, ?, ?);

-- name: body_tie
INSERT OR IGNORE INTO body_tie (article, person, body, rank, at) VALUES (?, ?, ?, ?, ?);

-- name: country
INSERT OR IGNORE INTO country (article, code, name, name_id, mentions) VALUES (?, ?, ?, ?, ?);

-- name: theme
INSERT OR IGNORE INTO theme (article, id, label, label_id, score, month) VALUES (?, ?, ?, ?, ?, ?);

-- name: date
INSERT OR IGNORE INTO date (article, start, finish, value, granularity, note) VALUES (?, ?, ?, ?, ?, ?);

-- name: quote
INSERT OR IGNORE INTO quote (article, start, finish, speaker, score, age) VALUES (?, ?, ?, ?, ?, ?);

-- name: touch_new_traits
-- Variants of the article that this sighting makes known by something new.
INSERT OR IGNORE INTO temp.touched (variant)
SELECT s.variant FROM sighting AS s JOIN json_each(s.traits) AS t
WHERE s.article = :article AND NOT EXISTS (SELECT 1 FROM trait WHERE variant = s.variant AND trait = t.value)
UNION SELECT s.variant FROM sighting AS s JOIN json_each(s.forms) AS f
WHERE s.article = :article AND NOT EXISTS (
  SELECT 1 FROM form WHERE variant = s.variant AND form = json_extract(f.value, '$[0]') AND use = json_extract(f.value, '$[1]'));

-- name: count_variants
UPDATE variant SET sightings = sightings + (
  SELECT count(*) * :sign FROM sighting AS s WHERE s.article = :article AND s.variant = variant.key)
WHERE key IN (SELECT variant FROM sighting WHERE article = :article);

-- name: count_forms
INSERT INTO form (variant, form, use, sightings)
SELECT s.variant, json_extract(f.value, '$[0]'), json_extract(f.value, '$[1]'), count(*) * :sign
FROM sighting AS s JOIN json_each(s.forms) AS f WHERE s.article = :article GROUP BY 1, 2, 3
ON CONFLICT (variant, form, use) DO UPDATE SET sightings = sightings + excluded.sightings;

-- name: count_traits
INSERT INTO trait (variant, trait, sightings)
SELECT s.variant, t.value, count(*) * :sign
FROM sighting AS s JOIN json_each(s.traits) AS t WHERE s.article = :article GROUP BY 1, 2
ON CONFLICT (variant, trait) DO UPDATE SET sightings = sightings + excluded.sightings;

-- name: touch_lost
-- Variants of the article that have lost a form, a trait or their last sighting.
INSERT OR IGNORE INTO temp.touched (variant)
SELECT s.variant FROM sighting AS s WHERE s.article = :article AND (
  EXISTS (SELECT 1 FROM variant WHERE key = s.variant AND sightings = 0)
  OR EXISTS (SELECT 1 FROM form WHERE variant = s.variant AND sightings = 0)
  OR EXISTS (SELECT 1 FROM trait WHERE variant = s.variant AND sightings = 0));

-- name: drop_forms
DELETE FROM form WHERE sightings = 0 AND variant IN (SELECT variant FROM sighting WHERE article = :article);

-- name: drop_traits
DELETE FROM trait WHERE sightings = 0 AND variant IN (SELECT variant FROM sighting WHERE article = :article);
