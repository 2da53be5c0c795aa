-- How many deals, and how much money, stand in each value of one or two dimensions, by cell?
-- A deal without a value stands under −1; one whose people differ stands under each of their values.
SELECT coalesce(/* first */, -1) AS first, coalesce(/* second */, -1) AS second, cell, count(*) AS deals,
  coalesce(sum(amount_minor), 0) AS amount_minor, count(amount_minor) AS with_amount
FROM scope /* joins */
GROUP BY ALL
ORDER BY first, second, cell
