// Where merged ids went; ids that were never merged, or that something has (again),
// are left out.
// params: ids LIST
// returns: old STRING, new STRING
MATCH (r:Redirect) WHERE r.old IN $ids
  AND NOT EXISTS { MATCH (e:Entity {id: r.old}) WHERE NOT e:Unknown }
RETURN r.old AS old, r.new AS new
ORDER BY r.old
