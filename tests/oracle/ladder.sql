-- R2, R3: per region and month: target, reported, expected, in finance, shipped, paid, in fen.
WITH
owned AS (SELECT c.id, c.number, c.amount, c.signed_at, c.region FROM contract c WHERE c.removed = 0),
shipped AS (
  SELECT o.id, o.region, o.amount, min(s.shipped_at) AS at
  FROM owned o JOIN shipment s ON s.contract_number = o.number
  WHERE o.number <> '' AND s.removed = 0 AND s.shipped_at <= :as_of AND (s.returned_at IS NULL OR s.returned_at > :as_of)
  GROUP BY o.id),
moved AS (
  SELECT region, signed_at AS at, amount, 'reported' AS what FROM owned
  UNION ALL
  SELECT ifnull(o.region, e.region), f.registered_at, f.amount, 'finance'
  FROM finance_contract f JOIN who ON who.record = f.customer JOIN entity e ON e.entity = who.entity
  LEFT JOIN owned o ON o.number = f.number AND f.number <> '' WHERE f.removed = 0
  UNION ALL
  SELECT region, at, amount, 'shipped' FROM shipped
  UNION ALL
  SELECT ifnull(o.region, e.region), r.received_at, CASE r.kind WHEN 0 THEN r.amount ELSE -r.amount END, 'paid'
  FROM receipt r JOIN who ON who.record = r.customer JOIN entity e ON e.entity = who.entity
  LEFT JOIN owned o ON o.number = r.contract_number AND r.contract_number <> '' WHERE r.removed = 0),
named AS (
  SELECT region, strftime('%Y', (at + 28800000) / 1000, 'unixepoch') * 12 + strftime('%m', (at + 28800000) / 1000, 'unixepoch') - 1
         AS month, amount, what
  FROM moved WHERE at <= :as_of
  UNION ALL
  SELECT region, month, amount, 'expected' FROM forecast WHERE removed = 0 AND (entered_at IS NULL OR entered_at <= :as_of)
  UNION ALL
  SELECT t.region, t.month, t.amount, 'target' FROM target t
  WHERE t.removed = 0 AND (t.rep IS NULL OR NOT EXISTS (SELECT 1 FROM target own WHERE own.removed = 0 AND own.rep IS NULL
                                                         AND own.region = t.region AND own.month = t.month)))
SELECT region, month || ' ' || sum(iif(what = 'target', amount, 0)) || ' ' || sum(iif(what = 'reported', amount, 0)) || ' ' ||
       sum(iif(what = 'expected', amount, 0)) || ' ' || sum(iif(what = 'finance', amount, 0)) || ' ' ||
       sum(iif(what = 'shipped', amount, 0)) || ' ' || sum(iif(what = 'paid', amount, 0))
FROM named
WHERE region IS NOT NULL AND month <= :month AND month >= :month - 24
GROUP BY region, month;
