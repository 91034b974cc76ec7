// How many dated starts and ends the posts of a body have between two days.
// params: body STRING, first DATE?, last DATE?
// returns: total INTEGER
MATCH (e:Person)-[:HAS_TENURE]->(t:Tenure)-[:OF_POST]->(:Post)-[:IN]->(:Body {id: $body})
UNWIND ['end', 'start'] AS change
WITH e, t, change, CASE change WHEN 'end' THEN t.end ELSE t.start END AS date
WHERE date IS NOT NULL
WITH e, t, date, change, replace(replace(date, '?', ''), '~', '') AS day
WHERE ($first IS NULL OR day >= substring($first, 0, size(day))) AND ($last IS NULL OR day <= $last)
RETURN count(*) AS total
