-- How many mentions, claims, tenures and relations there are.
-- returns: mentions INTEGER, claims INTEGER, tenures INTEGER, relations INTEGER
SELECT
  (SELECT count(*) FROM mention) AS mentions,
  (SELECT count(*) FROM claim) AS claims,
  (SELECT count(*) FROM tenure) AS tenures,
  (SELECT count(*) FROM relation) AS relations
ORDER BY mentions
