// Entities whose name begins with a folded text, whose number is the one typed, or whose name, id
// or title holds all words (the last may be the beginning of one), best first; words that very
// many hold are ranked over the first most of them. total: how many there are.
// params: words LIST, tone STRING, folded STRING, number STRING, type STRING?, units LIST?,
//   on DATE?, most INTEGER, limit INTEGER, offset INTEGER
// returns: id STRING, total INTEGER
CALL () {
  MATCH (e:Entity) WHERE e.folded STARTS WITH $folded RETURN e LIMIT $most
  UNION
  MATCH (e:Directive) WHERE e.numberKey = $number RETURN e
  UNION
  // The words as Lucene text: whatever means something to Lucene is escaped, the backslash first.
  WITH [word IN $words | CASE WHEN word IN ['AND', 'OR', 'NOT'] THEN '\\' + word ELSE reduce(
      safe = word, sign IN ['\\', '+', '-', '!', '(', ')', '{', '}', '[', ']', '^', '"', '~', '*',
        '?', ':', '/', '&', '|', '<', '>', '=', ' '] | replace(safe, sign, '\\' + sign)) END] AS safe
  WITH safe WHERE size(safe) > 0
  WITH reduce(text = '', word IN safe |
    text + CASE text WHEN '' THEN '' ELSE ' AND ' END + word) + '*' AS text
  CALL db.index.fulltext.queryNodes('entity_words', text) YIELD node
  RETURN node AS e LIMIT $most
}
WITH e
OPTIONAL MATCH (e:Post)-[:IN]->(held:Body)
WITH e, held
WHERE ($type IS NULL OR e.entityType = $type)
  AND ($units IS NULL OR e.id IN $units
    // The unit of a body, of the body of a post, of an issuer, of a body somebody served in; and up.
    OR EXISTS {
      (e) ((at)-[r:IN|OF_UNIT|PASSED_BY|SERIES_OF|HAS_TENURE|OF_POST|PART_OF]->()
        WHERE type(r) <> 'PART_OF' OR at:Unit)+ (place:Entity WHERE place.id IN $units) }
    OR EXISTS {
      (e)<-[:IN_SOURCE]-(:Mention)-[:REFERS_TO]->() ((:Unit)-[:PART_OF]->())*
      (place:Entity WHERE place.id IN $units) })
  AND ($on IS NULL OR (
    coalesce(e.validFrom, held.validFrom, CASE WHEN e:Directive THEN e.date END, e.published, '')
      <= $on
    AND coalesce(e.validTo, held.validTo, '9999') >= $on
    AND (NOT e:Person OR EXISTS {
      MATCH (e)-[:HAS_TENURE]->(t:Tenure)
      WHERE (t.es IS NULL OR t.es <= $on) AND (t.le IS NULL OR t.le > $on) })))
WITH e,
  NOT e.tone CONTAINS $tone AS unmarked,
  e.entityType IN ['Unit', 'Body', 'Term', 'Reform']
    AND NOT EXISTS { (e)<-[:REFERS_TO]-() } AND NOT EXISTS { (e)<-[:OF_UNIT]-() } AS unsaid,
  CASE
    WHEN e.tone = $tone THEN 0
    WHEN e.numberKey = $number THEN 1
    WHEN e.folded = $folded THEN 2
    WHEN e:Unit AND (e.keys = $folded OR e.folded ENDS WITH ' ' + $folded) THEN 3
    WHEN e.folded + ' ' STARTS WITH $folded + ' ' THEN 3
    WHEN ' ' + e.folded + ' ' CONTAINS ' ' + $folded + ' ' THEN 4
    ELSE 5
  END AS class
WITH e.id AS id, e.name AS name, size(e.folded) AS letters, unmarked,
  CASE WHEN unsaid AND class >= 3 THEN class + 10 ELSE class END AS class,
  CASE e.entityType WHEN 'Person' THEN 0 WHEN 'Post' THEN 1 WHEN 'Body' THEN 2
    WHEN 'Directive' THEN 3 WHEN 'Document' THEN 4 WHEN 'Unit' THEN 5 ELSE 6 END AS kind
ORDER BY class, unmarked, kind, letters, name, id
// Only ids are collected, and cut once: rows that each keep the list would need its square.
WITH collect(id) AS found
UNWIND found[$offset..$offset + $limit] AS id
RETURN id, size(found) AS total
