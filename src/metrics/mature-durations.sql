-- The same for deals old enough to have run their course: created at least τ days before the cut-off, closed within τ.
SELECT cell, days, count(*) AS deals
FROM scope
WHERE days BETWEEN 0 AND ? AND created_on <= CAST(? AS DATE) - CAST(? AS INTEGER) AND closed_on IS NOT NULL
GROUP BY cell, days
ORDER BY cell, days
