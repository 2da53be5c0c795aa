-- How many deals, and how much money, stand in each cell (conditions met, outcome, quarter created and closed)?
-- Squares are added up as whole numbers, so that their sum is exact; an amount beyond 40 trillion is no deal's.
SELECT cell, count(*) AS deals, coalesce(sum(amount_minor), 0) AS amount_minor, count(amount_minor) AS with_amount,
  count(*) FILTER (amount_minor > 0) AS valued,
  CAST(coalesce(sum(CAST(least(amount_minor, 4000000000000000) AS HUGEINT) * least(amount_minor, 4000000000000000))
    FILTER (amount_minor > 0), 0) AS DOUBLE) AS amount_squares
FROM scope
GROUP BY cell
ORDER BY cell
