-- People across articles. A rank: 0 acts for what was asked for, 1 is named in one sentence with it, 2 in one article.

-- name: all
SELECT key AS entity, NULL AS rank, articles, mentions, article, sighting FROM entity
WHERE kind = 'person' ORDER BY articles DESC, id, key LIMIT :limit;

-- name: of_country
SELECT entity, rank, articles, mentions, article, sighting FROM standing
WHERE country = :country AND rank <= :weakest ORDER BY rank, articles DESC, id, entity LIMIT :limit;

-- name: some
WITH near AS MATERIALIZED (
  SELECT v.entity, s.article, s.id, s.mentions, s.title IS NULL AS untitled, s.age,
    (SELECT min(rank) FROM country_tie AS t WHERE t.article = s.article AND t.person = s.id
      AND t.country IN (SELECT value FROM json_each(:countries))) AS land,
    (SELECT min(rank) FROM body_tie AS t JOIN sighting AS o ON o.article = t.article AND o.id = t.body
      WHERE t.article = s.article AND t.person = s.id AND o.variant IN (SELECT value FROM json_each(:orgs))) AS body
  FROM temp.picked AS p CROSS JOIN sighting AS s ON s.article = p.article CROSS JOIN variant AS v ON v.key = s.variant
  WHERE s.kind = 'person' AND (:people IS NULL OR s.variant IN (SELECT value FROM json_each(:people)))
), tied AS (
  SELECT *, max(coalesce(land, -1), coalesce(body, -1)) AS rank FROM near
  WHERE (:countries IS NULL OR land IS NOT NULL) AND (:orgs IS NULL OR body IS NOT NULL)
), ordered AS (
  SELECT *, row_number() OVER (PARTITION BY entity ORDER BY rank, untitled, age, article, id) AS place FROM tied
), best AS (
  SELECT entity, min(rank) AS rank, count(DISTINCT article) AS articles, sum(mentions) AS mentions,
    max(CASE place WHEN 1 THEN article END) AS article, max(CASE place WHEN 1 THEN ordered.id END) AS sighting
  FROM ordered GROUP BY entity HAVING min(rank) <= :weakest
)
SELECT b.* FROM best AS b JOIN entity AS e ON e.key = b.entity ORDER BY b.rank, b.articles DESC, e.id, e.key LIMIT :limit;

-- name: entity
SELECT id FROM entity WHERE key = :entity;

-- name: sighting
SELECT title, body, country, at FROM sighting WHERE article = :article AND id = :sighting;

-- name: forms
SELECT f.form, f.use, sum(f.sightings) AS sightings FROM variant AS v JOIN form AS f ON f.variant = v.key
WHERE v.entity = :entity GROUP BY f.form, f.use ORDER BY sightings DESC, f.form, f.use;

-- name: country_tie
SELECT country AS other, rank, at FROM country_tie
WHERE article = :article AND person = :person AND country IN (SELECT value FROM json_each(:countries))
ORDER BY rank, country LIMIT 1;

-- name: body_tie
SELECT s.name AS other, t.rank, t.at FROM body_tie AS t JOIN sighting AS s ON s.article = t.article AND s.id = t.body
WHERE t.article = :article AND t.person = :person AND s.variant IN (SELECT value FROM json_each(:orgs))
ORDER BY t.rank, s.name LIMIT 1;
