-- Where evidence stands, and what stands alone in an article: dates and quotations.

-- name: article
SELECT id, published, text, sentences, (SELECT min(name) FROM source WHERE article = key) AS source
FROM article WHERE key = :article;

-- name: dates
SELECT article, start, finish, value, granularity, note FROM date
WHERE :every OR article IN (SELECT article FROM temp.picked) ORDER BY value, article, start, finish LIMIT :limit;

-- name: all_quotes
SELECT article, start, finish, speaker, score FROM quote ORDER BY age, article, start, finish LIMIT :limit;

-- name: quotes
SELECT q.article, q.start, q.finish, q.speaker, q.score
FROM temp.picked AS p JOIN quote AS q ON q.article = p.article
  LEFT JOIN sighting AS s ON s.article = q.article AND s.id = q.speaker
WHERE :people IS NULL OR s.variant IN (SELECT value FROM json_each(:people))
ORDER BY
  coalesce(s.country IN (SELECT value FROM json_each(:countries)), 0)
  + coalesce(s.variant IN (SELECT value FROM json_each(:orgs)) OR EXISTS (
      SELECT 1 FROM body_tie AS t JOIN sighting AS o ON o.article = t.article AND o.id = t.body
      WHERE t.article = s.article AND t.person = s.id AND t.rank = 0
        AND o.variant IN (SELECT value FROM json_each(:orgs))), 0) DESC,
  q.age, q.article, q.start, q.finish
LIMIT :limit;

-- name: speaker
SELECT s.name, s.country, s.kind, e.id AS entity
FROM sighting AS s JOIN variant AS v ON v.key = s.variant JOIN entity AS e ON e.key = v.entity
WHERE s.article = :article AND s.id = :speaker;
