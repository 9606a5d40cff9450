-- R45-R48, R53, R59, R65, R71, D10: every signal with the instant at which it became true. A customer is named by its least record.
-- How far each question can be answered: nothing is raised on what was not read.
CREATE TEMP TABLE until AS
  SELECT collection, min(at, :as_of) AS at FROM fresh;
CREATE TEMP TABLE meeting AS
  SELECT v.id, who.entity, v.rep, v.opportunity, v.visited_at AS at, substr(j.text, 12) = '1' AS counts, substr(j.text, 9, 1) = 'p' AS progress,
    EXISTS (SELECT 1 FROM document d WHERE d.removed = 0 AND d.visit = v.id AND d.kind = 'technical_minutes'
            AND max(d.created_at, ifnull(d.uploaded_at, 0)) <= :as_of) AS minuted
  FROM judged j JOIN visit v ON v.id = j.id JOIN who ON who.record = v.customer;
-- D8: weekends, the holidays of that winter and the weekend days that were worked for them. Where nothing was ever entered
-- the silence is as old as the calendar.
CREATE TEMP TABLE workday AS
  WITH RECURSIVE d(day) AS (SELECT '2024-01-01' UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < date(:today, '+60 days'))
  SELECT unixepoch(day) / 86400 AS day FROM d
  WHERE (strftime('%w', day) NOT IN ('0', '6') AND day NOT BETWEEN '2026-01-01' AND '2026-01-03' AND day NOT BETWEEN '2026-02-15' AND '2026-02-23')
     OR day IN ('2026-01-04', '2026-02-14', '2026-02-28');
CREATE TEMP TABLE bare AS
  WITH u AS (SELECT min(at) AS at, count(at) = 2 AS known FROM until WHERE collection IN (12, 13)),
  ranked AS (
    SELECT m.*, row_number() OVER (PARTITION BY m.entity ORDER BY m.at DESC, m.id DESC) AS back FROM meeting m, u
    WHERE u.known AND m.counts AND m.at <= u.at),
  broken AS (SELECT entity, min(back) AS back FROM ranked WHERE minuted GROUP BY entity)
  SELECT r.entity, r.at, row_number() OVER (PARTITION BY r.entity ORDER BY r.back DESC) AS n
  FROM ranked r LEFT JOIN broken b ON b.entity = r.entity WHERE r.back < ifnull(b.back, 1000000);
-- R48: proof is a visit that made progress, an inquiry, or the first document of a node's proof, as old as its file.
CREATE TEMP TABLE progressed AS
  WITH u AS (
    SELECT iif((SELECT count(*) FROM fresh WHERE collection IN (12, 13, 14) AND at IS NULL) > 0
               OR (SELECT at FROM fresh WHERE collection = 8) IS NULL, NULL, min(at)) AS at
    FROM until WHERE collection IN (8, 12, 13, 14)),
  first_paper AS (
    SELECT p.project, p.document, row_number() OVER (PARTITION BY p.project, p.node, p.proof ORDER BY p.created_at, p.document) AS n
    FROM paper p JOIN standing s ON s.project = p.project WHERE p.is_what = 'passed' AND p.node <= s.base),
  files AS (
    SELECT d.opportunity, (SELECT min(o.created_at) FROM document o WHERE o.removed = 0 AND o.project = doc.project
                           AND (o.id = doc.id OR (o.sha256 = doc.sha256 AND o.sha256 <> ''))) AS at
    FROM first_paper f JOIN document doc ON doc.id = f.document JOIN deal d ON d.id = f.project, u
    WHERE f.n = 1 AND max(doc.created_at, ifnull(doc.uploaded_at, 0)) <= u.at)
  SELECT o.id, o.created_at, u.at AS until,
    max(o.created_at,
        ifnull((SELECT max(m.at) FROM meeting m WHERE m.entity = who.entity AND m.counts AND m.progress AND m.at <= u.at
                AND (m.opportunity IS NULL OR m.opportunity = o.id)), 0),
        ifnull((SELECT max(q.inquired_at) FROM inquiry q JOIN who w ON w.record = q.customer
                WHERE q.removed = 0 AND w.entity = who.entity AND q.inquired_at <= u.at), 0),
        ifnull((SELECT max(f.at) FROM files f WHERE f.opportunity = o.id), 0)) AS at
  FROM opportunity o JOIN who ON who.record = o.customer, u
  WHERE o.removed = 0 AND o.created_at <= u.at AND NOT (o.state <> 0 AND (o.closed_at IS NULL OR o.closed_at <= u.at));
-- R31: the proof that failed because its signer left, where nothing nearer to counting lies.
CREATE TEMP TABLE abandoned AS
  WITH near AS (
    SELECT p.*, row_number() OVER (PARTITION BY project, node, proof ORDER BY
      CASE is_what WHEN 'passed' THEN 0 WHEN 'maturing' THEN 1 WHEN 'young' THEN 2 WHEN 'unsigned' THEN 4 WHEN 'format' THEN 5 ELSE 3 END,
      created_at, document) AS n FROM paper p)
  SELECT near.project, near.left_on FROM near JOIN standing s ON s.project = near.project
  WHERE n = 1 AND is_what = 'left' AND near.node <= s.base;
CREATE TEMP TABLE ahead AS
  WITH steps AS (
    SELECT region, max(ifnull(entered_at, 0), unixepoch(:today, 'start of month') * 1000 - 28800000) AS at, amount FROM forecast
    WHERE removed = 0 AND month = :month AND (entered_at IS NULL OR entered_at <= :as_of)
    UNION ALL
    SELECT region, signed_at, amount FROM contract
    WHERE removed = 0 AND signed_at <= :as_of AND signed_at >= unixepoch(:today, 'start of month') * 1000 - 28800000),
  sums AS (SELECT id AS region, text FROM ladder WHERE text LIKE :month || ' %'),
  parsed AS (SELECT region, CAST(json_extract(list, '$[1]') AS INTEGER) AS target, CAST(json_extract(list, '$[6]') AS INTEGER) AS paid
             FROM (SELECT region, '[' || replace(text, ' ', ',') || ']' AS list FROM sums)),
  grown AS (
    SELECT s.region, s.at, sum(s.amount) OVER (PARTITION BY s.region ORDER BY s.at) AS claimed, p.target, p.paid,
           sum(s.amount) OVER (PARTITION BY s.region) AS whole
    FROM steps s JOIN parsed p ON p.region = s.region WHERE p.target > 0)
  SELECT region, min(at) AS at FROM grown WHERE 10 * (claimed - paid) > target AND 10 * (whole - paid) > target GROUP BY region;
CREATE TEMP TABLE promised AS
  SELECT c.id, c.due_at, c.project,
    EXISTS (SELECT 1 FROM document d LEFT JOIN deal ON deal.id = d.project LEFT JOIN who AS w ON w.record = d.customer
            WHERE d.removed = 0 AND d.kind = c.proof_kind AND d.created_at > c.made_at AND ifnull(d.uploaded_at, d.created_at) <= :as_of
              AND ifnull(w.entity, deal.entity) = who.entity AND (c.project IS NULL OR d.project = c.project)) AS kept
  FROM commitment c JOIN who ON who.record = c.customer WHERE c.removed = 0 AND c.made_at <= :as_of;

SELECT entity, 'minutes-missing ' || at FROM bare WHERE n = 2
UNION ALL
SELECT r.id, 'region-silent ' || ((SELECT day FROM workday WHERE day > r.since ORDER BY day LIMIT 1 OFFSET 2) * 86400000 + 86400000 - 28800000)
FROM (SELECT region.id, u.at AS until, (ifnull((SELECT max(created_at) FROM opportunity o WHERE o.removed = 0 AND o.region = region.id AND o.created_at <= u.at),
                          (SELECT CASE WHEN min(created_at) <= u.at THEN min(created_at) ELSE 1704038400000 END FROM opportunity o WHERE o.removed = 0)) + 28800000) / 86400000 AS since
      FROM region JOIN until u ON u.collection = 8 AND u.at IS NOT NULL WHERE region.removed = 0) r
WHERE (SELECT day FROM workday WHERE day > r.since ORDER BY day LIMIT 1 OFFSET 2) * 86400000 + 86400000 - 28800000 <= r.until
UNION ALL
SELECT id, 'opportunity-stalled ' || (at + 5 * 86400000) FROM progressed WHERE at + 5 * 86400000 < until
UNION ALL
SELECT o.id, 'opportunity-not-followed ' || (ifnull(o.followed_up_at, o.created_at) + 259200000)
FROM opportunity o JOIN until u ON u.collection = 8
WHERE o.removed = 0 AND ifnull(o.followed_up_at, o.created_at) + 259200000 <= u.at AND o.created_at <= u.at
  AND NOT (o.state <> 0 AND (o.closed_at IS NULL OR o.closed_at <= u.at))
UNION ALL
SELECT id, 'health-low ' || iif(paper, 'red', 'yellow') FROM health WHERE below
UNION ALL
SELECT c.id, 'part-short ' || max(p.created_at, min(:as_of, (d.needed_on - ifnull(part.lead_days, 0)) * 86400000 - 28800000))
FROM cover c JOIN demand d ON d.id = c.id JOIN project p ON p.id = c.project JOIN part ON part.id = c.part
WHERE c.known AND c.available < c.required
UNION ALL
SELECT c.id, 'signed-not-in-finance ' || (c.signed_at + 3 * 86400000)
FROM contract c JOIN until u ON u.collection = 20
WHERE c.removed = 0 AND c.signed_at + 3 * 86400000 < u.at
  AND NOT EXISTS (SELECT 1 FROM finance_contract f WHERE f.removed = 0 AND f.number = c.number AND c.number <> '' AND f.registered_at <= :as_of)
UNION ALL
SELECT r.id, 'receipt-without-contract ' || (r.received_at + 3 * 86400000)
FROM receipt r, (SELECT min(at) AS at, count(at) AS known FROM until WHERE collection IN (19, 20)) u
WHERE r.removed = 0 AND r.kind = 0 AND u.known = 2 AND r.received_at + 3 * 86400000 < u.at
  AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.removed = 0 AND c.number = r.contract_number AND c.number <> '' AND c.signed_at <= :as_of)
  AND NOT EXISTS (SELECT 1 FROM finance_contract f WHERE f.removed = 0 AND f.number = r.contract_number AND f.number <> '' AND f.registered_at <= :as_of)
UNION ALL
SELECT a.region, 'claimed-ahead ' || a.at FROM ahead a JOIN until u ON u.collection = 21 WHERE a.at <= u.at
UNION ALL
SELECT project, 'department-blocks ' || max(pending + 10 * 86400000, technical) FROM (
  SELECT s.project, min(s.since) FILTER (WHERE s.state = 1) AS pending, max(s.since) FILTER (WHERE s.department = 0 AND s.state = 2) AS technical
  FROM decision_step s JOIN deal d ON d.id = s.project WHERE s.removed = 0 AND s.since <= :as_of AND d.open GROUP BY s.project),
  (SELECT at FROM until WHERE collection = 29) u
WHERE technical IS NOT NULL AND pending + 10 * 86400000 < u.at
UNION ALL
SELECT m.id, 'visit-padding ' || m.at FROM meeting m WHERE NOT m.counts AND m.at + 30 * 86400000 >= :as_of
UNION ALL
SELECT a.project, 'contact-left ' || (min(a.left_on) * 86400000 - 28800000)
FROM abandoned a JOIN deal d ON d.id = a.project WHERE d.open GROUP BY a.project
UNION ALL
SELECT r.id, 'rebate-not-due ' || (SELECT max(claimed_at) FROM rebate_claim c JOIN sales_order o ON o.number = c.order_number
                                    WHERE c.removed = 0 AND o.id = r.id AND c.claimed_at <= :as_of)
FROM rebates r WHERE r.text LIKE '% 1'
UNION ALL
SELECT p.id, 'commitment-overdue ' || p.due_at FROM promised p LEFT JOIN deal d ON d.id = p.project
WHERE NOT p.kept AND p.due_at < :as_of AND (SELECT at FROM fresh WHERE collection = 13) >= p.due_at AND NOT ifnull(d.state <> 0 AND (d.closed_at IS NULL OR d.closed_at <= :as_of), 0);
