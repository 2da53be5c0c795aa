-- How many deals of each cell took, or have been open for, how many days?
SELECT cell, days, count(*) AS deals
FROM scope
WHERE days >= 0 AND /* cells */
GROUP BY cell, days
ORDER BY cell, days
