// The reforms that some units or bodies went into (side `from`) or came out of (`to`), in time order.
// params: ids LIST
// returns: reform STRING, entity STRING, side STRING, date STRING
MATCH (r:Reform)-[l:FROM|TO]->(e:Entity) WHERE e.id IN $ids
RETURN r.id AS reform, e.id AS entity, toLower(type(l)) AS side, r.date AS date
ORDER BY date, reform, entity, side
