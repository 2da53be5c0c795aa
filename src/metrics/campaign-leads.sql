-- How many leads came by each campaign in each quarter, how many of them to a deal, and how many to a won one?
-- A lead is a person, and came by the campaign of the first touch; who had a deal before that is counted apart.
SELECT campaign_number, quarter, mature, known, count(*) AS leads, sum(came) AS came, sum(won) AS won
FROM (
  SELECT any_value(f.campaign_number) AS campaign_number,
    any_value((year(f.touched_on) * 12 + month(f.touched_on) + /* shift */) // 3) AS quarter,
    any_value(CAST(f.touched_on <= CAST(? AS DATE) - CAST(? AS INTEGER) AS INTEGER)) AS mature,
    CAST(coalesce(bool_and(o.created_on < f.touched_on), FALSE) AS INTEGER) AS known,
    CAST(coalesce(bool_or(coalesce(o.created_on >= f.touched_on, TRUE)) FILTER (o.lead IS NOT NULL), FALSE) AS INTEGER) AS came,
    CAST(coalesce(bool_or(o.outcome = 'won' AND coalesce(o.created_on >= f.touched_on, TRUE)), FALSE) AS INTEGER) AS won
  FROM (
    SELECT lead, first(campaign_number ORDER BY touched_on, label, campaign_number) AS campaign_number, min(touched_on) AS touched_on
    FROM lead_touches GROUP BY lead
  ) f
  LEFT JOIN (
    SELECT l.lead, s.created_on, c.outcome FROM lead_deals l JOIN scope s ON s.deal = l.deal JOIN cells c ON c.cell = s.cell
  ) o ON o.lead = f.lead
  GROUP BY f.lead
)
GROUP BY ALL
ORDER BY campaign_number, quarter, mature, known
