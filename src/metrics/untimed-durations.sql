-- How many days lie between the dates of deals whose dates are no event times, and how many deals of each cell are there?
SELECT cell, closed_on - created_on AS days, count(*) AS deals
FROM scope
WHERE untimed <> 0 AND closed_on >= created_on AND /* cells */
GROUP BY cell, closed_on - created_on
ORDER BY cell, closed_on - created_on
