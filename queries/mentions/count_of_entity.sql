-- How many mentions stand for an entity.
-- params: entity STRING
-- returns: total INTEGER
SELECT count(*) AS total
FROM mention m
WHERE m.entity = :entity
ORDER BY total
