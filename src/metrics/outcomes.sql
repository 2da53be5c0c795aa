-- How many deals, and how much money, stand in each cell (conditions met, outcome, quarter created and closed)?
SELECT cell, count(*) AS deals, coalesce(sum(amount_minor), 0) AS amount_minor, count(amount_minor) AS with_amount
FROM scope
GROUP BY cell
ORDER BY cell
