-- R45, R4: what became of each episode, and how long it took; by rule, region and month, and of all. Wall-clock.
WITH
course AS (
  SELECT e.n, e.start, e.end, min(s.at) AS shown, min(s.at) FILTER (WHERE s.kind IN ('taken', 'delegated', 'completed')) AS corrected,
    e.rule, e.region, strftime('%Y-%m', (e.start + 28800000) / 1000, 'unixepoch') AS month
  FROM episode e LEFT JOIN step s ON s.key = e.key AND s.at >= e.start AND s.at <= :as_of GROUP BY e.n),
told AS (
  SELECT *, CASE WHEN corrected IS NOT NULL AND (end IS NULL OR corrected <= end) THEN 'answered' WHEN end IS NOT NULL THEN 'ended' ELSE 'running' END
    AS what FROM course),
grouped AS (
  SELECT 'all' AS name, * FROM told UNION ALL SELECT 'rule ' || rule, * FROM told UNION ALL SELECT 'region ' || region, * FROM told
  UNION ALL SELECT 'month ' || month, * FROM told),
took AS (
  SELECT name, 'wall' AS kind, corrected - start AS ms FROM grouped WHERE what = 'answered'
  UNION ALL SELECT name, 'detection', shown - start FROM grouped WHERE shown IS NOT NULL),
ranked AS (
  SELECT name, kind, ms, row_number() OVER (PARTITION BY name, kind ORDER BY ms) AS n, count(*) OVER (PARTITION BY name, kind) AS of,
    sum(ms) OVER (PARTITION BY name, kind) AS whole FROM took),
figures AS (
  SELECT name, kind, max(of) || ' ' || (max(whole) / max(of)) || ' ' ||
    ((max(ms) FILTER (WHERE n = (of + 1) / 2) + max(ms) FILTER (WHERE n = (of + 2) / 2)) / 2) || ' ' ||
    (max(ms) FILTER (WHERE n = (9 * of + 9) / 10)) AS text
  FROM ranked GROUP BY name, kind)
SELECT g.name, sum(what = 'answered') || ' ' || sum(what = 'running') || ' ' || sum(what = 'ended') || ' | ' ||
  ifnull((SELECT text FROM figures f WHERE f.name = g.name AND kind = 'wall'), '0') || ' | ' ||
  ifnull((SELECT text FROM figures f WHERE f.name = g.name AND kind = 'detection'), '0') || ' | ' ||
  ifnull(max(:as_of - start) FILTER (WHERE what = 'running'), 0)
FROM grouped g GROUP BY g.name ORDER BY g.name;
