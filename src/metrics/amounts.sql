-- How many deals of each cell have which amount, in cents?
SELECT cell, amount_minor, count(*) AS deals
FROM scope
WHERE amount_minor IS NOT NULL AND /* cells */
GROUP BY cell, amount_minor
ORDER BY cell, amount_minor
