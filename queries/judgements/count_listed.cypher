// How much people judged, taken back or not.
// returns: total INTEGER
RETURN COUNT { (:Judgement) } AS total
