-- In how many deals of each cell does anybody take part whose role is known, several roles, and each role?
, part AS (
  SELECT DISTINCT scope.cell AS cell, scope.deal AS deal, r.title AS role
  FROM scope JOIN deal_roles r ON r.deal = scope.deal
  WHERE (r.present OR r.signs) AND scope./* cells */
)
SELECT cell, -1 AS role, CAST(roles > 1 AS INTEGER) AS several, count(*) AS deals
FROM (SELECT cell, deal, count(*) AS roles FROM part GROUP BY ALL)
GROUP BY ALL
UNION ALL
SELECT cell, role, 0 AS several, count(*) AS deals FROM part GROUP BY ALL
ORDER BY cell, role, several
