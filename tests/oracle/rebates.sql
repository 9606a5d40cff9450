-- R40-R43, R71, D13: each order that is asked about: the three checks, the 12 months' total, the amount, out of rule.
WITH
o AS (
  SELECT s.id, s.number, who.entity, s.category, nullif(s.contract_number, '') AS contract, s.amount, ifnull(s.returned, 0) AS returned,
         s.ordered_at AS at, date((s.ordered_at + 28800000) / 1000, 'unixepoch') AS day
  FROM sales_order s JOIN who ON who.record = s.customer WHERE s.removed = 0),
claimed AS (SELECT order_number, sum(amount) AS amount, max(rate) AS rate FROM rebate_claim WHERE removed = 0 AND claimed_at <= :as_of GROUP BY order_number),
paid AS (
  SELECT who.entity, r.received_at AS at, CASE r.kind WHEN 0 THEN r.amount ELSE -r.amount END AS amount, nullif(r.contract_number, '') AS contract
  FROM receipt r JOIN who ON who.record = r.customer WHERE r.removed = 0 AND r.received_at <= :as_of),
claimant AS (
  SELECT order_number, who.entity FROM rebate_claim JOIN who ON who.record = customer WHERE removed = 0 AND claimed_at <= :as_of),
period AS (
  SELECT o.*, e.back, c.amount AS claim, c.rate AS claimed_rate,
    EXISTS (SELECT 1 FROM claimant WHERE claimant.order_number = o.number AND claimant.entity <> o.entity) AS by_other,
    -- The 12 months end with the order's day; the day after the same day of the year before is the first.
    unixepoch(min(date(day, '-12 months'), date(day, 'start of month', '-11 months', '-1 day')), '+1 day') * 1000 - 28800000 AS first,
    unixepoch(day, '+1 day') * 1000 - 28800001 AS last
  FROM o JOIN entity e ON e.entity = o.entity LEFT JOIN claimed c ON c.order_number = o.number
  WHERE o.at <= :as_of AND (c.amount IS NOT NULL OR (e.back AND day >= date(:today, 'start of month', '-2 months')))),
summed AS (
  SELECT p.*,
    ifnull((SELECT sum(amount) FROM paid WHERE paid.entity = p.entity AND paid.at BETWEEN p.first AND p.last
            AND (p.contract IS NULL OR paid.contract IS NOT p.contract)), 0)
    - ifnull((SELECT sum(returned) FROM o AS other WHERE other.entity = p.entity AND other.id <> p.id AND other.returned > 0
              AND other.at BETWEEN p.first AND p.last AND other.at <= :as_of), 0) AS total,
    EXISTS (SELECT 1 FROM o AS other WHERE other.entity = p.entity AND (other.at < p.at OR (other.at = p.at AND other.id < p.id)))
    OR EXISTS (SELECT 1 FROM paid WHERE paid.entity = p.entity AND paid.amount > 0 AND paid.at < p.at
               AND (p.contract IS NULL OR paid.contract IS NOT p.contract)) AS repeated,
    (SELECT rebate_scope FROM category WHERE category.id = p.category) AS scope
  FROM period p),
checks AS (
  SELECT *,
    CASE WHEN back AND repeated THEN 'p' ELSE 'f' END AS listed,
    CASE scope WHEN 1 THEN 'p' WHEN 0 THEN 'f' ELSE 'u' END AS in_scope,
    CASE WHEN total >= 50000000 THEN 'p' WHEN (SELECT at FROM fresh WHERE collection = 21) >= at THEN 'f' ELSE 'u' END AS reached
  FROM summed),
due AS (
  SELECT *, CASE WHEN 'f' IN (listed, in_scope, reached) THEN 'f' WHEN 'u' IN (listed, in_scope, reached) THEN 'u' ELSE 'p' END AS verdict,
    iif(listed || in_scope || reached = 'ppp', max(0, ((amount - returned) * 300 + 5000) / 10000), 0) AS rebate
  FROM checks)
SELECT id, listed || in_scope || reached || ' ' || total || ' ' || rebate || ' ' || (ifnull(verdict <> 'u' AND claim > rebate, 0) OR ifnull(claimed_rate > 300, 0) OR by_other)
FROM due;
