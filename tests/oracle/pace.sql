-- R64: per region (0 = the company) how long proven advances into the next stage took, and how long the others have been running.
WITH
stage (number, node) AS (VALUES (1, 1), (2, 3), (3, 5), (4, 8), (5, 11)),
reached AS (
  SELECT d.id AS project, d.region, stage.number, d.open, s.proven,
    CASE stage.number WHEN 1 THEN d.created_at ELSE (SELECT at FROM claimed c WHERE c.project = d.id AND c.node = stage.node) END AS at
  FROM deal d JOIN standing s ON s.project = d.id JOIN stage ON stage.number = 1 OR stage.node <= s.proven),
moves AS (
  SELECT a.region, b.at - a.at AS took, NULL AS runs FROM reached a JOIN reached b ON b.project = a.project AND b.number = a.number + 1
  WHERE b.at >= a.at AND b.at <= :as_of AND b.at >= unixepoch(:today, 'start of month', '-11 months') * 1000 - 28800000
  UNION ALL
  SELECT region, NULL, :as_of - at FROM reached r
  WHERE open AND proven < 12 AND at <= :as_of AND number = (SELECT max(number) FROM reached o WHERE o.project = r.project)),
grouped AS (SELECT region, took, runs FROM moves UNION ALL SELECT 0, took, runs FROM moves),
ranked AS (
  SELECT region, took, row_number() OVER (PARTITION BY region ORDER BY took) AS n, count(*) OVER (PARTITION BY region) AS of
  FROM grouped WHERE took IS NOT NULL),
median AS (SELECT region, avg(took) AS at FROM ranked WHERE n IN ((of + 1) / 2, (of + 2) / 2) GROUP BY region)
SELECT g.region, count(took) || ' ' || ifnull(sum(took), 0) || ' ' || ifnull(CAST(2 * m.at AS INTEGER), 0) || ' ' || count(runs) || ' ' || ifnull(sum(runs), 0)
FROM grouped g LEFT JOIN median m ON m.region = g.region GROUP BY g.region;
