// Merged ids after one and where they went, in their order, none that something has (again): how a
// whole graph is read.
// params: after STRING, limit INTEGER
// returns: id STRING, new STRING
MATCH (x:Redirect)
WHERE x.old > $after AND NOT EXISTS { MATCH (e:Entity {id: x.old}) WHERE NOT e:Unknown }
RETURN x.old AS id, x.new AS new
ORDER BY x.old
LIMIT $limit
