-- Idea 6, R3: this month's claimed and proven money by region (0 = the company) and cause; one piece of business, one cause.
WITH
month AS (SELECT unixepoch(:today, 'start of month') * 1000 - 28800000 AS first),
numbered AS (SELECT * FROM contract WHERE removed = 0 AND number <> ''),
pieces AS (
  SELECT c.id, 'reported' AS kind, c.amount, c.region, c.id AS contract, c.project, NULL AS opportunity, who.entity
  FROM contract c LEFT JOIN who ON who.record = c.customer, month WHERE c.removed = 0 AND c.signed_at BETWEEN first AND :as_of
  UNION ALL
  SELECT f.id, 'expected', f.amount, f.region, NULL, d.id, f.opportunity, NULL
  FROM forecast f LEFT JOIN deal d ON d.opportunity = f.opportunity
  WHERE f.removed = 0 AND f.month = :month AND (f.entered_at IS NULL OR f.entered_at <= :as_of)
  UNION ALL
  SELECT r.id, 'paid', CASE r.kind WHEN 0 THEN r.amount ELSE -r.amount END, ifnull(c.region, e.region), c.id, c.project, NULL, who.entity
  FROM receipt r LEFT JOIN who ON who.record = r.customer LEFT JOIN entity e ON e.entity = who.entity
  LEFT JOIN numbered c ON c.number = r.contract_number, month WHERE r.removed = 0 AND r.received_at BETWEEN first AND :as_of),
named AS (
  SELECT *, CASE WHEN project IS NOT NULL THEN 'p' || project WHEN contract IS NOT NULL THEN 'c' || contract
                 WHEN opportunity IS NOT NULL THEN 'o' || opportunity WHEN entity IS NOT NULL THEN 'e' || entity ELSE 'r' || id END AS business
  FROM pieces),
-- What is against each signed contract, 0 to 9 in the order in which one cause goes before another; 99 = nothing.
contracts AS (
  SELECT c.id, c.amount, c.number, c.signed_at,
    ifnull((SELECT sum(CASE r.kind WHEN 0 THEN r.amount ELSE -r.amount END) FROM receipt r
            WHERE r.removed = 0 AND r.contract_number = c.number AND c.number <> '' AND r.received_at <= :as_of), 0) AS paid,
    EXISTS (SELECT 1 FROM finance_contract f WHERE f.removed = 0 AND f.number = c.number AND c.number <> '' AND f.registered_at <= :as_of) AS registered,
    EXISTS (SELECT 1 FROM shipment s WHERE s.removed = 0 AND s.contract_number = c.number AND c.number <> '' AND s.shipped_at <= :as_of
            AND (s.returned_at IS NULL OR s.returned_at > :as_of)) AS shipped,
    (SELECT p.verdict FROM proof p JOIN standing s ON s.project = p.project
     WHERE p.project = c.project AND p.node = 9 AND p.source = 'document' AND s.base >= 9) AS paper,
    (SELECT at FROM fresh WHERE collection = 20) AS finance, (SELECT at FROM fresh WHERE collection = 24) AS shipments,
    (SELECT at FROM fresh WHERE collection = 21) AS receipts
  FROM contract c WHERE c.removed = 0),
causes AS (
  SELECT id, CASE WHEN paid > amount THEN 7 WHEN paid = amount THEN 99 WHEN ifnull(number, '') = '' THEN 3
                  WHEN NOT registered THEN iif(finance >= signed_at, 4, 0) WHEN paper = 'f' THEN 5 WHEN paper = 'm' THEN 6
                  WHEN NOT shipped THEN iif(shipments >= signed_at, 8, 0) ELSE iif(receipts >= signed_at, 9, 0) END AS cause
  FROM contracts),
judged_business AS (
  SELECT n.business,
    sum(iif(kind = 'paid', 0, n.amount)) AS claimed, sum(iif(kind = 'paid', n.amount, 0)) AS proven,
    min(CASE WHEN kind = 'reported' THEN c.cause END) AS first, max(kind = 'expected') AS expected,
    max(n.contract IS NOT NULL) AS contracted
  FROM named n LEFT JOIN causes c ON c.id = n.contract GROUP BY n.business),
placed AS (
  SELECT n.*, CASE WHEN j.claimed = j.proven THEN 12 WHEN j.first < 99 THEN j.first WHEN expected THEN 2 WHEN contracted THEN 10 ELSE 11 END AS cause
  FROM named n JOIN judged_business j ON j.business = n.business),
rows AS (SELECT region, cause, kind, amount FROM placed WHERE region IS NOT NULL UNION ALL SELECT 0, cause, kind, amount FROM placed)
SELECT region, cause || ' ' || sum(iif(kind = 'paid', 0, amount)) || ' ' || sum(iif(kind = 'paid', amount, 0)) FROM rows GROUP BY region, cause;
