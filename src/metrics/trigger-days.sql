-- How many days passed from the trigger event to the end of a deal, or until now, by event and cell?
SELECT coalesce(/* event */, -1) AS event, cell, t.days, count(*) AS deals
FROM scope JOIN triggered t ON t.deal = scope.deal /* joins */
GROUP BY ALL
ORDER BY event, cell, t.days
