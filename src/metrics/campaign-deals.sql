-- Which deals did each campaign bring, by cell? Deals that no campaign of the list brought stand under −1.
SELECT coalesce(b.campaign_number, -1) AS campaign_number, s.cell, count(*) AS deals
FROM scope s LEFT JOIN deal_campaigns b ON b.deal = s.deal
GROUP BY ALL
ORDER BY campaign_number, cell
