-- How many closed deals show a behaviour, how many do not, and of how many is it not known?
SELECT CASE WHEN shown THEN 1 WHEN NOT shown THEN 2 ELSE 0 END AS state, won, count(*) AS deals
FROM (
  SELECT CAST(c.outcome = 'won' AS INTEGER) AS won, (/* test */) AS shown
  FROM scope JOIN cells c ON c.cell = scope.cell JOIN deals d ON d.deal = scope.deal
  WHERE scope./* cells */
)
GROUP BY ALL
ORDER BY state, won
