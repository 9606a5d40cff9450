-- R33, R63: this month's visits per region: all that count, valid, authentic, with progress.
WITH v AS (
  SELECT ifnull(person.region, e.region) AS region, j.text
  FROM judged j JOIN visit ON visit.id = j.id JOIN who ON who.record = visit.customer JOIN entity e ON e.entity = who.entity
  LEFT JOIN person ON person.id = visit.rep
  WHERE substr(j.text, 12) = '1' AND visit.visited_at >= unixepoch(:today, 'start of month') * 1000 - 28800000)
SELECT region, count(*) || ' ' || sum(substr(text, 10, 1) = 'p') || ' ' || sum(substr(text, 8, 1) = 'p') || ' ' || sum(substr(text, 9, 1) = 'p')
FROM v WHERE region IS NOT NULL GROUP BY region;
