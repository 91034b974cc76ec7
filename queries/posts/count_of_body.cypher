// How many posts a body has.
// params: body STRING
// returns: total INTEGER
OPTIONAL MATCH (b:Body {id: $body})
RETURN COUNT { (b)<-[:IN]-() } AS total
