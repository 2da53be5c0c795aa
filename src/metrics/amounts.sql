-- How many deals of each cell have which amount?
SELECT cell, amount, count(*) AS deals
FROM scope
WHERE amount IS NOT NULL
GROUP BY cell, amount
ORDER BY cell, amount
