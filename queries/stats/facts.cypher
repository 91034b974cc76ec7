// How many mentions, claims, tenures and relations there are.
// returns: mentions INTEGER, claims INTEGER, tenures INTEGER, relations INTEGER
RETURN COUNT { (:Mention) } AS mentions, COUNT { (:Claim) } AS claims,
  COUNT { (:Tenure) } AS tenures, COUNT { (:Relation) } AS relations
