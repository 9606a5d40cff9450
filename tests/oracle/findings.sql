-- R8, R10, R20, R21, R36, R68, idea 15: what records say differently within the last 31 days, and the money in it.
WITH
w AS (SELECT :as_of - 31 * 86400000 AS first),
numbered AS (SELECT * FROM contract WHERE removed = 0 AND number <> ''),
proving (kind) AS (
  SELECT kind FROM wanted WHERE source = 'document'
  UNION VALUES ('requirement_confirmation'), ('competitor_comparison'), ('technical_minutes')),
lying AS (
  SELECT d.id, d.project, d.kind, d.created_at, d.uploaded_at, ifnull(d.uploaded_at, d.created_at) AS seen, nullif(d.sha256, '') AS sha256,
    ifnull(who.entity, ifnull(vw.entity, deal.entity)) AS entity
  FROM document d LEFT JOIN who ON who.record = d.customer LEFT JOIN visit v ON v.id = d.visit LEFT JOIN who vw ON vw.record = v.customer
  LEFT JOIN deal ON deal.id = d.project
  WHERE d.removed = 0 AND d.kind IN (SELECT kind FROM proving) AND (d.project IS NOT NULL OR d.visit IS NOT NULL)
    AND ifnull(d.uploaded_at, d.created_at) <= :as_of),
shared AS (
  SELECT sha256, count(DISTINCT project) AS projects, count(DISTINCT entity) AS customers, max(seen) AS last
  FROM lying WHERE sha256 IS NOT NULL GROUP BY sha256),
bound AS (SELECT f.id, f.number, f.amount, f.registered_at, c.id AS contract, c.amount AS signed, c.signed_at
          FROM finance_contract f LEFT JOIN numbered c ON c.number = f.number AND c.signed_at <= :as_of WHERE f.removed = 0 AND f.registered_at <= :as_of),
left_ AS (
  SELECT c.id, c.amount, max(min(s.shipped_at), c.signed_at) + 3 * 86400000 AS since
  FROM numbered c JOIN shipment s ON s.contract_number = c.number AND s.removed = 0 AND s.shipped_at <= :as_of
    AND (s.returned_at IS NULL OR s.returned_at > :as_of)
  WHERE NOT EXISTS (SELECT 1 FROM bound WHERE bound.number = c.number) GROUP BY c.id),
asked AS (SELECT i.id, who.entity, i.inquired_at AS at FROM inquiry i JOIN who ON who.record = i.customer WHERE i.removed = 0),
-- R21: in the order in which they were seen, each beside the one before.
dated AS (
  SELECT id, project, sha256, seen, created_at, lag(created_at) OVER (PARTITION BY sha256 ORDER BY seen, id) AS before,
    max(seen) OVER (PARTITION BY sha256) AS last
  FROM lying WHERE sha256 IS NOT NULL),
redated AS (SELECT *, row_number() OVER (PARTITION BY sha256 ORDER BY seen, id) AS n FROM dated WHERE created_at + 300000 < before),
-- R10: days of the company.
recorded AS (
  SELECT v.rep, (v.recorded_at + 28800000) / 86400000 AS day, v.recorded_at FROM visit v JOIN who ON who.record = v.customer, w
  WHERE v.removed = 0 AND v.visited_at BETWEEN first - 31 * 86400000 AND :as_of AND v.recorded_at BETWEEN first AND :as_of
    AND (v.recorded_at + 28800000) / 86400000 - (v.visited_at + 28800000) / 86400000 > 3),
-- R68: the random notes are alike when they are the same but for digits and blanks.
bare_note AS (
  SELECT v.id, v.rep, who.entity, v.visited_at AS at,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(v.note, ' ', ''), '0', ''), '1', ''), '2', ''),
      '3', ''), '4', ''), '5', ''), '6', ''), '7', ''), '8', ''), '9', '') AS text
  FROM visit v JOIN who ON who.record = v.customer, w WHERE v.removed = 0 AND v.visited_at BETWEEN first AND :as_of),
alike AS (
  SELECT *, row_number() OVER (PARTITION BY text ORDER BY at, id) AS n, count(*) OVER (PARTITION BY text) AS notes
  FROM bare_note WHERE length(text) >= 12)
SELECT id, 'finance-without-contract ' || registered_at || ' ' || amount FROM bound, w
WHERE contract IS NULL AND registered_at >= first AND (SELECT at FROM fresh WHERE collection = 19) >= registered_at
UNION ALL
SELECT contract, 'amounts-differ ' || max(registered_at, signed_at) || ' ' || signed || ' ' || amount FROM bound, w
WHERE contract IS NOT NULL AND signed <> amount AND max(registered_at, signed_at) >= first
UNION ALL
SELECT id, 'shipped-unregistered ' || since || ' ' || amount FROM left_, w
WHERE since BETWEEN first AND :as_of AND (SELECT at FROM fresh WHERE collection = 20) >= since
UNION ALL
SELECT DISTINCT (SELECT p.id FROM receipt p WHERE p.removed = 0 AND p.kind = 0 AND p.amount = r.amount AND p.received_at <= r.received_at
        AND p.received_at >= r.received_at - 10 * 86400000 AND ifnull(p.contract_number, '') = ifnull(r.contract_number, '')
        AND (SELECT entity FROM who WHERE record = p.customer) = (SELECT entity FROM who WHERE record = r.customer)
        AND strftime('%Y%m', (p.received_at + 28800000) / 1000, 'unixepoch') <> strftime('%Y%m', (r.received_at + 28800000) / 1000, 'unixepoch')
        ORDER BY p.received_at DESC LIMIT 1) AS payment, 'payment-returned ' || r.received_at || ' ' || r.amount
FROM receipt r, w WHERE r.removed = 0 AND r.kind = 1 AND r.received_at BETWEEN first AND :as_of AND payment IS NOT NULL
UNION ALL
SELECT 0, 'file-reused ' || last || ' ' || max(projects, customers) FROM shared, w WHERE last >= first AND max(projects, customers) > 1
UNION ALL
SELECT ifnull(project, id), 'document-clocks ' || uploaded_at FROM lying, w WHERE seen >= first AND created_at - uploaded_at > 300000
UNION ALL
SELECT a.id, 'inquiry-shared ' || a.at || ' ' || count(*) FROM asked a JOIN w
JOIN judged j JOIN visit v ON v.id = j.id JOIN who ON who.record = v.customer
  AND who.entity = a.entity AND v.visited_at >= a.at - 259200000 AND v.visited_at < a.at
WHERE a.at BETWEEN first AND :as_of AND substr(j.text, 12) = '1' AND substr(j.text, 4, 1) <> 'p' AND substr(j.text, 5, 1) <> 'p'
  AND NOT EXISTS (SELECT 1 FROM asked o WHERE o.entity = a.entity AND o.id <> a.id AND o.at BETWEEN a.at - 259200000 AND a.at)
GROUP BY a.id HAVING count(*) >= 4
UNION ALL
SELECT ifnull(project, id), 'file-redated ' || seen FROM redated, w WHERE n = 1 AND last >= first
UNION ALL
SELECT rep, 'back-fill ' || max(recorded_at) || ' ' || count(*) FROM recorded GROUP BY rep, day HAVING count(*) >= 10
UNION ALL
SELECT id, 'notes-alike ' || (SELECT at FROM alike t WHERE t.text = f.text AND t.n = 3) || ' ' || notes || ' ' ||
  (SELECT count(DISTINCT rep) FROM alike t WHERE t.text = f.text) || ' ' || (SELECT count(DISTINCT entity) FROM alike t WHERE t.text = f.text)
FROM alike f WHERE n = 1 AND notes >= 3 AND (SELECT count(DISTINCT entity) FROM alike t WHERE t.text = f.text) >= 2;
