-- How many people had closed deals, and of which deals is it known who was there, who was reached and who signs?
SELECT s.people AS people, CAST(c.outcome = 'won' AS INTEGER) AS won, CAST(s.present AS INTEGER) AS present,
  CAST(s.reached AS INTEGER) AS reached, CAST(s.signed AS INTEGER) AS signed, CAST(s.engaged AS INTEGER) AS engaged, count(*) AS deals
FROM scope JOIN cells c ON c.cell = scope.cell JOIN deal_sides s ON s.deal = scope.deal
WHERE scope./* cells */
GROUP BY ALL
ORDER BY people, won, present, reached, signed, engaged
