-- On how many deals of each cell was anything noted, by reps and in the customers' own words?
SELECT cell, count(*) AS deals, count(w.by_reps) AS by_reps, count(w.by_customers) AS by_customers
FROM scope JOIN deal_words w USING (deal)
GROUP BY cell
ORDER BY cell
