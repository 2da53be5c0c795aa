-- How many days lie between the dates of deals whose dates are no event times, how many deals of each cell, and why?
SELECT cell, untimed AS reason, closed_on - created_on AS days, count(*) AS deals
FROM scope
WHERE untimed <> 0 AND closed_on >= created_on AND /* cells */
GROUP BY cell, untimed, closed_on - created_on
ORDER BY cell, untimed, closed_on - created_on
