-- How often does each value of a field occur in each cell? One pass for all fields; `field` is the bit mask of GROUPING.
SELECT cell, /* which */ AS field, coalesce(/* codes */, -1) AS code, count(*) AS deals
FROM scope
GROUP BY GROUPING SETS (/* sets */)
ORDER BY field, cell, code
