-- The person behind a name of an article, and what the store holds.

-- name: person
SELECT s.variant, v.entity, e.id, e.articles FROM sighting AS s
  JOIN variant AS v ON v.key = s.variant JOIN entity AS e ON e.key = v.entity
WHERE s.article = :article AND s.id = :person;

-- name: decisions
SELECT d.verdict, d.score, d.reasons, v.country, v.sightings,
  (SELECT form FROM form WHERE variant = v.key AND use = 'name' ORDER BY sightings DESC, form LIMIT 1) AS form
FROM (
  SELECT high AS other, verdict, score, reasons FROM decision WHERE low = :variant
  UNION ALL SELECT low, verdict, score, reasons FROM decision WHERE high = :variant
) AS d JOIN variant AS v ON v.key = d.other
ORDER BY d.verdict = 'same' DESC, d.score DESC, form, v.key;

-- name: status
SELECT count(*) AS articles, coalesce(sum(words), 0) AS words, min(published) AS first, max(published) AS last,
  (SELECT count(*) FROM entity WHERE kind = 'person') AS people,
  (SELECT count(*) FROM entity WHERE kind = 'organisation') AS organisations,
  (SELECT count(DISTINCT code) FROM country) AS countries,
  (SELECT count(*) FROM quote) AS quotes
FROM article;

-- name: versions
SELECT version, count(*) AS articles FROM article GROUP BY version ORDER BY articles DESC, version;
