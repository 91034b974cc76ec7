// Directives under any of some numbers, written as ontology.numbers.search_key does.
// params: numbers LIST
// returns: id STRING
MATCH (d:Directive) WHERE d.numberKey IN $numbers
RETURN d.id AS id
ORDER BY d.id
