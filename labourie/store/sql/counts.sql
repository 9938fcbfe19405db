-- Organisations, countries and themes, counted over the articles that pass the filters.

-- name: all_organisations
SELECT key AS entity, articles, mentions, article, sighting FROM entity
WHERE kind = 'organisation' ORDER BY articles DESC, id, key LIMIT :limit;

-- name: organisations
WITH seen AS (
  SELECT v.entity, s.article, s.id, s.mentions, s.country IN (SELECT value FROM json_each(:countries)) AS own,
    row_number() OVER (PARTITION BY v.entity ORDER BY s.age, s.article, s.id) AS place
  FROM temp.picked AS p JOIN sighting AS s ON s.article = p.article JOIN variant AS v ON v.key = s.variant
  WHERE s.kind = 'organisation' AND (:orgs IS NULL OR s.variant IN (SELECT value FROM json_each(:orgs)))
), counted AS (
  SELECT entity, max(coalesce(own, 0)) AS own, count(DISTINCT article) AS articles, sum(mentions) AS mentions,
    max(CASE place WHEN 1 THEN article END) AS article, max(CASE place WHEN 1 THEN seen.id END) AS sighting
  FROM seen GROUP BY entity
)
SELECT c.* FROM counted AS c JOIN entity AS e ON e.key = c.entity
ORDER BY c.own DESC, c.articles DESC, e.id, e.key LIMIT :limit;

-- name: country_of
-- Of the name that most articles give, if it has one.
SELECT country FROM variant WHERE entity = :entity AND country IS NOT NULL ORDER BY sightings DESC, country LIMIT 1;

-- name: countries
SELECT code, max(name) AS name, max(name_id) AS name_id, count(*) AS articles, sum(mentions) AS mentions FROM country
WHERE (:every OR article IN (SELECT article FROM temp.picked))
  AND (:countries IS NULL OR code IN (SELECT value FROM json_each(:countries)))
GROUP BY code ORDER BY articles DESC, code LIMIT :limit;

-- name: all_people_of
SELECT entity FROM standing WHERE country = :code AND rank <= 1 ORDER BY rank, articles DESC, id, entity LIMIT 3;

-- name: people_of
SELECT v.entity FROM country_tie AS t JOIN sighting AS s ON s.article = t.article AND s.id = t.person
  JOIN variant AS v ON v.key = s.variant JOIN entity AS e ON e.key = v.entity
WHERE t.country = :code AND t.rank <= 1 AND t.article IN (SELECT article FROM temp.picked)
GROUP BY v.entity ORDER BY min(t.rank), count(DISTINCT t.article) DESC, e.id, e.key LIMIT 3;

-- name: themes_of
SELECT t.id FROM country AS c JOIN theme AS t ON t.article = c.article
WHERE c.code = :code AND (:every OR c.article IN (SELECT article FROM temp.picked))
GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT 3;

-- name: themes
SELECT id, max(label) AS label, max(label_id) AS label_id, count(*) AS articles, avg(score) AS score FROM theme
WHERE (:every OR article IN (SELECT article FROM temp.picked))
  AND (:themes IS NULL OR id IN (SELECT value FROM json_each(:themes)))
GROUP BY id ORDER BY articles DESC, id LIMIT :limit;

-- name: months
SELECT month, count(*) AS articles FROM theme
WHERE id = :theme AND (:every OR article IN (SELECT article FROM temp.picked))
GROUP BY month ORDER BY month NULLS LAST;
