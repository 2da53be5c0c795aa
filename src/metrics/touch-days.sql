-- How many days after its first touch by the campaign that brought it was a deal won?
SELECT campaign_number, cell, days, count(*) AS deals
FROM (
  SELECT b.campaign_number, s.cell, s.closed_on - min(t.touched_on) AS days
  FROM scope s
  JOIN cells c ON c.cell = s.cell AND c.outcome = 'won'
  JOIN deal_campaigns b ON b.deal = s.deal
  JOIN lead_deals l ON l.deal = s.deal
  JOIN lead_touches t ON t.lead = l.lead AND t.campaign_number = b.campaign_number
  WHERE t.touched_on <= s.closed_on
  GROUP BY s.deal, b.campaign_number, s.cell, s.closed_on
)
GROUP BY ALL
ORDER BY campaign_number, cell, days
