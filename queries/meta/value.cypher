// What the store notes about itself under a key.
// params: key STRING
// returns: value STRING
MATCH (m:Meta {key: $key})
RETURN m.value AS value
