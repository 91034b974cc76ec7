-- The first mentions of each of some entities, by document, at most some of each.
-- params: entities LIST, most INTEGER
-- returns: entity STRING, id STRING
SELECT m.entity, m.id
FROM (SELECT DISTINCT value FROM json_each(:entities)) e
  CROSS JOIN mention m ON m.id IN (
    SELECT x.id FROM mention x
    WHERE x.entity = e.value AND x.spans <> '[]'
    ORDER BY x.document, x.id LIMIT :most)
ORDER BY m.entity, m.document, m.id
