-- How many leads did each campaign bring in each quarter, and how many of them were won? A lead is a person, and came by the first of the campaigns compared.
SELECT arm, campaign_number, min(name) AS name, quarter, mature, membership, count(*) AS leads, sum(won) AS won
FROM (
  SELECT came.lead, any_value(came.arm) AS arm, any_value(came.campaign_number) AS campaign_number, any_value(came.name) AS name,
    any_value((year(came.touched_on) * 12 + month(came.touched_on) + /* shift */) // 3) AS quarter,
    any_value(CAST(came.touched_on <= CAST(? AS DATE) - CAST(? AS INTEGER) AS INTEGER)) AS mature,
    CASE WHEN /* everybody */ OR bool_or(/* inside */) THEN 1 WHEN bool_or(/* outside */) THEN 2 ELSE 0 END AS membership,
    CAST(CASE WHEN bool_or(/* inside */) THEN bool_or(owned.outcome = 'won' AND /* inside */) ELSE coalesce(bool_or(owned.outcome = 'won'), FALSE) END AS INTEGER) AS won
  FROM (
    SELECT lead, first(CASE WHEN /* first */ THEN 0 ELSE 1 END ORDER BY touched_on, label, campaign_number) AS arm,
      first(campaign_number ORDER BY touched_on, label, campaign_number) AS campaign_number,
      first(name ORDER BY touched_on, label, campaign_number) AS name, min(touched_on) AS touched_on
    FROM lead_touches JOIN campaign_states USING (campaign_number) WHERE /* compared */ GROUP BY lead
  ) came
  LEFT JOIN (SELECT l.lead, c.* FROM lead_deals l JOIN scope s ON s.deal = l.deal JOIN cells c ON c.cell = s.cell) owned ON owned.lead = came.lead
  GROUP BY came.lead HAVING /* scoped */
)
GROUP BY ALL
ORDER BY arm, campaign_number, quarter, mature, membership
