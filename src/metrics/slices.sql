-- How many closed deals stand in each value of an attribute, and in each pair of values, by part of the history?
-- `slice` is the position in the list of attributes and pairs asked for; `second` is meaningless for single attributes.
SELECT /* which */ AS slice, /* first */ AS first, /* second */ AS second, p.part, p.won,
  count(*) AS deals
FROM scope JOIN attributes a USING (deal) JOIN (
  SELECT CAST(unnest(string_split(?, ',')) AS INTEGER) AS cell, CAST(unnest(string_split(?, ',')) AS INTEGER) AS part,
    CAST(unnest(string_split(?, ',')) AS INTEGER) AS won
) p USING (cell)
GROUP BY GROUPING SETS (/* sets */)
ORDER BY slice, first, second, p.part, p.won
