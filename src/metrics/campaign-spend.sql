-- What did each campaign of each kind spend in each quarter, in cents, and how many leads and wins does its own list give it?
SELECT kind, campaign_number, quarter, coalesce(spend_minor, 0) AS spend_minor, CAST(spend_minor IS NOT NULL AS INTEGER) AS with_spend,
  coalesce(leads, 0) AS leads, coalesce(wins, 0) AS wins
FROM campaign_quarters
ORDER BY kind, campaign_number, quarter
