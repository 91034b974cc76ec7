// When the last document was recorded; nothing in an empty store.
// returns: recorded_at STRING
MATCH (d:Document)
RETURN d.recordedAt AS recorded_at
ORDER BY recorded_at DESC
LIMIT 1
