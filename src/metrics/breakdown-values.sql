-- Which amounts, or which lengths in days, occur in each value of one or two dimensions, and how often, in some cells?
SELECT coalesce(/* first */, -1) AS first, coalesce(/* second */, -1) AS second, /* measured */ AS value, count(*) AS deals
FROM scope /* joins */
WHERE /* cells */ AND /* measured */ IS NOT NULL
GROUP BY ALL
ORDER BY first, second, value
