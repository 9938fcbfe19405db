-- From filters to the articles that pass them.

-- name: prepare
CREATE TEMP TABLE IF NOT EXISTS picked (article INTEGER PRIMARY KEY);

-- name: clear
DELETE FROM temp.picked;

-- name: called
-- Every variant of the entities of that id, or of which one variant has all the words.
SELECT v.key FROM variant AS v WHERE v.kind = :kind AND v.entity IN (
  SELECT key FROM entity WHERE id = :asked
  UNION SELECT w.entity FROM variant AS w WHERE w.kind = :kind AND w.key IN (
    SELECT variant FROM word WHERE word IN (SELECT value FROM json_each(:words))
    GROUP BY variant HAVING count(*) = json_array_length(:words)));

-- name: pick
INSERT INTO temp.picked (article)
SELECT key FROM article
WHERE (:countries IS NULL OR key IN (
    SELECT article FROM country WHERE code IN (SELECT value FROM json_each(:countries))
    UNION SELECT article FROM country_tie WHERE rank = 0 AND country IN (SELECT value FROM json_each(:countries))))
  AND (:orgs IS NULL OR key IN (SELECT article FROM sighting WHERE variant IN (SELECT value FROM json_each(:orgs))))
  AND (:people IS NULL OR key IN (SELECT article FROM sighting WHERE variant IN (SELECT value FROM json_each(:people))))
  AND (:themes IS NULL OR key IN (SELECT article FROM theme WHERE id IN (SELECT value FROM json_each(:themes))))
  AND (:articles IS NULL OR key IN (SELECT value FROM json_each(:articles)))
  AND (:since IS NULL OR published >= :since)
  AND (:until IS NULL OR published <= :until);

-- name: by_id
SELECT key FROM article WHERE id = :name ORDER BY key;

-- name: by_source
SELECT key FROM article WHERE key IN (
  SELECT article FROM source WHERE name = :name OR (name > :name || '#' AND name < :name || '$')) ORDER BY id, key;

-- name: by_beginning
SELECT DISTINCT id FROM article WHERE id >= :name AND id < :name || char(1114111) ORDER BY id LIMIT 4;
