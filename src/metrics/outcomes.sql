-- How many deals, and how much money, stand in each cell (conditions met, outcome, quarter created and closed)?
SELECT cell, count(*) AS deals, coalesce(sum(amount), 0) AS amount, count(amount) AS with_amount
FROM scope
GROUP BY cell
ORDER BY cell
