-- How many days after a deal was created did each role enter it, and of how many deals is that not known?
SELECT r.role AS role, CAST(r.days IS NOT NULL AS INTEGER) AS known, coalesce(r.days, 0) AS value, count(*) AS deals
FROM scope
JOIN (
  SELECT deal, /* role */ AS role, min(days) AS days FROM deal_roles WHERE present OR reached GROUP BY ALL
) r ON r.deal = scope.deal
WHERE scope./* cells */
GROUP BY ALL
ORDER BY role, known, value
