-- Each person and organisation across articles, and each person with each country: counts and the best evidence.
-- CROSS JOIN keeps the order of the tables: the few rows of the temporary ones come first, whatever the planner guesses.
-- Evidence is better the smaller (rank, untitled, age, article, sighting) is.

-- name: leave_entity
UPDATE entity SET articles = entity.articles - 1, mentions = entity.mentions - gone.mentions
FROM (SELECT v.entity, sum(s.mentions) AS mentions FROM sighting AS s JOIN variant AS v ON v.key = s.variant
  WHERE s.article = :article GROUP BY v.entity) AS gone
WHERE entity.key = gone.entity;

-- name: leave_standing
UPDATE standing SET articles = standing.articles - 1, mentions = standing.mentions - gone.mentions
FROM (SELECT v.entity, t.country, sum(s.mentions) AS mentions FROM sighting AS s JOIN variant AS v ON v.key = s.variant
  JOIN country_tie AS t ON t.article = s.article AND t.person = s.id
  WHERE s.article = :article GROUP BY v.entity, t.country) AS gone
WHERE standing.entity = gone.entity AND standing.country = gone.country;

-- name: stale_evidence
-- Whoever was shown by this article must be shown by another.
INSERT OR IGNORE INTO temp.stale (entity)
SELECT v.entity FROM sighting AS s JOIN variant AS v ON v.key = s.variant JOIN entity AS e ON e.key = v.entity
WHERE s.article = :article AND e.article = :article
UNION SELECT entity FROM standing WHERE article = :article;

-- name: drop_stale_entities
DELETE FROM entity WHERE key IN (SELECT entity FROM temp.stale);

-- name: drop_stale_standings
DELETE FROM standing WHERE entity IN (SELECT entity FROM temp.stale);

-- name: count_entities
WITH counted AS (
  SELECT v.entity, s.* FROM temp.stale AS e CROSS JOIN variant AS v ON v.entity = e.entity
    CROSS JOIN sighting AS s ON s.variant = v.key
  UNION ALL
  SELECT v.entity, s.* FROM temp.fresh AS f CROSS JOIN sighting AS s ON s.article = f.article
    CROSS JOIN variant AS v ON v.key = s.variant WHERE v.entity NOT IN (SELECT entity FROM temp.stale)
), ordered AS (
  SELECT *, title IS NULL AS untitled,
    row_number() OVER (PARTITION BY entity ORDER BY title IS NULL, age, article, id) AS place,
    count(*) OVER (PARTITION BY entity, article ORDER BY id) AS nth, sum(mentions) OVER (PARTITION BY entity) AS said
  FROM counted
), articles AS (SELECT entity, count(*) AS articles FROM ordered WHERE nth = 1 GROUP BY entity)
INSERT INTO entity (key, kind, id, articles, mentions, untitled, age, article, sighting)
SELECT o.entity, o.kind, entity_id(v.name, v.country, v.scope, v.key), a.articles, o.said, o.untitled, o.age, o.article, o.id
FROM ordered AS o JOIN articles AS a ON a.entity = o.entity JOIN variant AS v ON v.key = o.entity WHERE o.place = 1
ON CONFLICT (key) DO UPDATE SET
  articles = articles + excluded.articles,
  mentions = mentions + excluded.mentions,
  (untitled, age, article, sighting) = (SELECT untitled, age, article, sighting FROM (
    SELECT entity.untitled, entity.age, entity.article, entity.sighting
    UNION ALL SELECT excluded.untitled, excluded.age, excluded.article, excluded.sighting) ORDER BY 1, 2, 3, 4 LIMIT 1);

-- name: count_standings
WITH counted AS (
  SELECT v.entity, s.* FROM temp.stale AS e CROSS JOIN variant AS v ON v.entity = e.entity
    CROSS JOIN sighting AS s ON s.variant = v.key
  UNION ALL
  SELECT v.entity, s.* FROM temp.fresh AS f CROSS JOIN sighting AS s ON s.article = f.article
    CROSS JOIN variant AS v ON v.key = s.variant WHERE v.entity NOT IN (SELECT entity FROM temp.stale)
), ordered AS (
  SELECT c.*, t.country AS land, t.rank, c.title IS NULL AS untitled,
    row_number() OVER (PARTITION BY c.entity, t.country ORDER BY t.rank, c.title IS NULL, c.age, c.article, c.id) AS place,
    count(*) OVER (PARTITION BY c.entity, t.country, c.article ORDER BY c.id) AS nth,
    sum(c.mentions) OVER (PARTITION BY c.entity, t.country) AS said
  FROM counted AS c CROSS JOIN country_tie AS t ON t.article = c.article AND t.person = c.id
), articles AS (SELECT entity, land, count(*) AS articles FROM ordered WHERE nth = 1 GROUP BY entity, land)
INSERT INTO standing (entity, country, id, articles, mentions, rank, untitled, age, article, sighting)
SELECT o.entity, o.land, entity_id(v.name, v.country, v.scope, v.key), a.articles, o.said, o.rank, o.untitled, o.age, o.article, o.id
FROM ordered AS o JOIN articles AS a ON a.entity = o.entity AND a.land = o.land JOIN variant AS v ON v.key = o.entity
WHERE o.place = 1
ON CONFLICT (entity, country) DO UPDATE SET
  articles = articles + excluded.articles,
  mentions = mentions + excluded.mentions,
  (rank, untitled, age, article, sighting) = (SELECT rank, untitled, age, article, sighting FROM (
    SELECT standing.rank, standing.untitled, standing.age, standing.article, standing.sighting
    UNION ALL SELECT excluded.rank, excluded.untitled, excluded.age, excluded.article, excluded.sighting)
    ORDER BY 1, 2, 3, 4, 5 LIMIT 1);
