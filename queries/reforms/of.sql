-- The reforms that some units or bodies went into (side `from`) or came out of (`to`), in time order.
-- params: ids LIST
-- returns: reform STRING, entity STRING, side STRING, date STRING
SELECT x.reform, x.unit AS entity, x.side, r.date
FROM reform_unit x JOIN reform r ON r.id = x.reform
WHERE x.unit IN (SELECT value FROM json_each(:ids))
ORDER BY r.date, x.reform, x.unit, x.side
