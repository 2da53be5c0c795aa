-- After how many days did leads come to a deal? From their first touch by any campaign to the first deal created on that day or later.
SELECT days, count(*) AS leads
FROM (
  SELECT t.lead, min(s.created_on - t.touched_on) AS days
  FROM (SELECT lead, min(touched_on) AS touched_on FROM lead_touches GROUP BY lead) t
  JOIN lead_deals l ON l.lead = t.lead JOIN scope s ON s.deal = l.deal
  WHERE s.created_on >= t.touched_on
  GROUP BY t.lead
)
GROUP BY days
ORDER BY days
