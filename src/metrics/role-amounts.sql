-- Which amounts do won deals with a role have, by company size; and those with so many people?
SELECT r.role AS role, coalesce(/* size */, -1) AS size, -1 AS people, scope.amount_minor AS value, count(*) AS deals
FROM scope JOIN (SELECT DISTINCT deal, /* role */ AS role FROM deal_roles WHERE present OR signs) r ON r.deal = scope.deal
/* joins */
WHERE scope./* cells */ AND scope.amount_minor IS NOT NULL
GROUP BY ALL
UNION ALL
SELECT -1, -1, s.people, scope.amount_minor, count(*)
FROM scope JOIN deal_sides s ON s.deal = scope.deal
WHERE scope./* cells */ AND scope.amount_minor IS NOT NULL
GROUP BY ALL
ORDER BY role, size, people, value
