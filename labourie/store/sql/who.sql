-- People across articles. A rank: 0 acts for what was asked for, 1 is named in one sentence with it, 2 in one article.

-- name: all
SELECT key AS entity, NULL AS rank, articles, mentions, article, sighting FROM entity
WHERE kind = 'person' ORDER BY articles DESC, id, key LIMIT :limit;

-- name: of_country
SELECT entity, rank, articles, mentions, article, sighting FROM standing
WHERE country = :country AND rank <= :weakest ORDER BY rank, articles DESC, id, entity LIMIT :limit;

-- name: some
WITH land AS (
  SELECT article, person, min(rank) AS rank FROM country_tie
  WHERE country IN (SELECT value FROM json_each(:countries)) GROUP BY article, person
), body AS (
  SELECT t.article, t.person, min(t.rank) AS rank
  FROM sighting AS s JOIN body_tie AS t ON t.article = s.article AND t.body = s.id
  WHERE s.variant IN (SELECT value FROM json_each(:orgs)) GROUP BY t.article, t.person
), tied AS (
  SELECT v.entity, s.article, s.id, s.mentions, s.title IS NULL AS untitled, s.age,
    max(coalesce(land.rank, -1), coalesce(body.rank, -1)) AS rank
  FROM sighting AS s JOIN variant AS v ON v.key = s.variant
    LEFT JOIN land ON land.article = s.article AND land.person = s.id
    LEFT JOIN body ON body.article = s.article AND body.person = s.id
  WHERE s.kind = 'person'
    AND s.article IN (SELECT article FROM temp.picked)
    AND (:people IS NULL OR s.variant IN (SELECT value FROM json_each(:people)))
    AND (:countries IS NULL OR land.rank IS NOT NULL)
    AND (:orgs IS NULL OR body.rank IS NOT NULL)
), ordered AS (
  SELECT *, row_number() OVER (PARTITION BY entity ORDER BY rank, untitled, age, article, id) AS place FROM tied
), best AS (
  SELECT entity, min(rank) AS rank, count(DISTINCT article) AS articles, sum(mentions) AS mentions,
    max(CASE place WHEN 1 THEN article END) AS article, max(CASE place WHEN 1 THEN ordered.id END) AS sighting
  FROM ordered GROUP BY entity HAVING min(rank) <= :weakest
)
SELECT b.* FROM best AS b JOIN entity AS e ON e.key = b.entity ORDER BY b.rank, b.articles DESC, e.id, e.key LIMIT :limit;

-- name: entity
SELECT e.id, e.articles, s.title, s.body, s.country
FROM entity AS e JOIN sighting AS s ON s.article = e.article AND s.id = e.sighting WHERE e.key = :entity;

-- name: sighting
SELECT title, body, country, at FROM sighting WHERE article = :article AND id = :sighting;

-- name: forms
SELECT f.form, f.is_name, sum(f.sightings) AS sightings FROM variant AS v JOIN form AS f ON f.variant = v.key
WHERE v.entity = :entity GROUP BY f.form, f.is_name ORDER BY sightings DESC, f.form;

-- name: country_tie
SELECT country AS other, rank, at FROM country_tie
WHERE article = :article AND person = :person AND country IN (SELECT value FROM json_each(:countries))
ORDER BY rank, country LIMIT 1;

-- name: body_tie
SELECT s.name AS other, t.rank, t.at FROM body_tie AS t JOIN sighting AS s ON s.article = t.article AND s.id = t.body
WHERE t.article = :article AND t.person = :person AND s.variant IN (SELECT value FROM json_each(:orgs))
ORDER BY t.rank, s.name LIMIT 1;
