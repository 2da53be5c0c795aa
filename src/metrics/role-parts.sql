-- In how many closed deals was a role among the people, reached by marketing, and the one that signs, by company size?
SELECT r.role AS role, coalesce(/* size */, -1) AS size, CAST(c.outcome = 'won' AS INTEGER) AS won, CAST(r.present AS INTEGER) AS present,
  CAST(r.reached AS INTEGER) AS reached, CAST(r.signs AS INTEGER) AS signs, CAST(s.signed AS INTEGER) AS signed,
  CAST(s.engaged AS INTEGER) AS engaged, count(*) AS deals
FROM scope
JOIN cells c ON c.cell = scope.cell
JOIN deal_sides s ON s.deal = scope.deal
JOIN (
  SELECT deal, /* role */ AS role, bool_or(present) AS present, bool_or(reached) AS reached, bool_or(signs) AS signs
  FROM deal_roles GROUP BY ALL
) r ON r.deal = scope.deal
/* joins */
WHERE scope./* cells */
GROUP BY ALL
ORDER BY role, size, won, present, reached, signs, signed, engaged
