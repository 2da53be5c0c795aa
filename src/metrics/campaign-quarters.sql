-- What did every campaign spend in each quarter, in cents, what is it called, and how many leads and wins does the list give it?
SELECT s.campaign_number, min(l.label) AS label, min(l.channel) AS channel, min(l.audience) AS audience,
  coalesce(CAST(min(s.started) AS VARCHAR), '') AS started, coalesce(CAST(max(s.ended) AS VARCHAR), '') AS ended, s.quarter,
  coalesce(sum(s.spend_minor), 0) AS spend_minor, CAST(count(s.spend_minor) > 0 AS INTEGER) AS with_spend,
  coalesce(sum(s.leads), 0) AS leads, coalesce(sum(s.wins), 0) AS wins
FROM campaign_spending s JOIN campaign_labels l ON l.campaign_number = s.campaign_number
GROUP BY s.campaign_number, s.quarter
ORDER BY s.campaign_number, s.quarter
