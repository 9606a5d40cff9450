-- R25, D6: each open project's key parts: stock counted once, by need date.
-- Stock that was not read within 7 days is neither short nor covered, and counts for nothing.
CREATE TEMP TABLE cover AS
WITH RECURSIVE
recent AS (
  SELECT count(*) = 2 AS known FROM fresh WHERE collection IN (25, 26) AND :as_of - at <= 7 * 86400000),
d AS (
  SELECT demand.id, demand.project, demand.part, demand.quantity, (demand.quantity * 6 + 4) / 5 AS required,
    max(0, ifnull((SELECT sum(on_hand) FROM stock WHERE removed = 0 AND stock.part = demand.part), 0)) AS stock,
    ifnull((SELECT sum(max(quantity, 0)) FROM in_transit t WHERE t.removed = 0 AND t.part = demand.part
            AND t.arrives_on < demand.needed_on), 0) AS coming,
    row_number() OVER (PARTITION BY demand.part ORDER BY demand.needed_on) AS n
  FROM demand JOIN part ON part.id = demand.part JOIN project p ON p.id = demand.project
  WHERE demand.removed = 0 AND part.key_part = 1 AND demand.quantity > 0 AND p.created_at <= :as_of
    AND NOT (p.state <> 0 AND (p.closed_at IS NULL OR p.closed_at <= :as_of))),
shared(id, project, part, n, quantity, literal, available, taken, required) AS (
  SELECT id, project, part, n, quantity, stock + coming, min(stock + coming, required), min(stock + coming, required), required FROM d WHERE n = 1
  UNION ALL
  SELECT d.id, d.project, d.part, d.n, d.quantity, stock + coming, min(max(stock + coming - s.taken, 0), d.required),
         s.taken + min(max(stock + coming - s.taken, 0), d.required), d.required
  FROM shared s JOIN d ON d.part = s.part AND d.n = s.n + 1)
SELECT * FROM shared, recent;
