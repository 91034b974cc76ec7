// The heads and bodies that some persons' mentions are said to hold.
// params: mentions LIST
// returns: head STRING, body STRING
MATCH (m:Mention)<-[:EVIDENCED_BY {as: 'subject'}]-(c:Claim {predicate: 'holds'})
MATCH (c)-[:EVIDENCED_BY {as: 'object'}]->(b:Mention)
WHERE m.id IN $mentions AND b.entity IS NOT NULL
RETURN DISTINCT c.head AS head, b.entity AS body
ORDER BY body, head
