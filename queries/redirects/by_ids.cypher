// Where merged ids went; ids that were never merged are left out.
// params: ids LIST
// returns: old STRING, new STRING
MATCH (r:Redirect) WHERE r.old IN $ids
RETURN r.old AS old, r.new AS new
ORDER BY r.old
