-- R13-R16, R33-R38, D3, D4: each visit's six checks (passed, failed, window open, not applicable, unknown), whether it
-- counts, and the verdicts of the two rule sets and of both.
WITH RECURSIVE
v AS (
  SELECT visit.id, who.entity, visit.category, visited_at AS at, (visited_at + 28800000) / 86400000 AS day,
         row_number() OVER (PARTITION BY visit.rep, who.entity, (visited_at + 28800000) / 86400000
                            ORDER BY visited_at, visit.id) = 1 AS counts
  FROM visit JOIN who ON who.record = visit.customer WHERE removed = 0 AND visited_at <= :as_of),
-- An inquiry serves one visit: the earliest of the 72 hours before it that serves none yet.
ranked AS (SELECT id, entity, at, row_number() OVER (PARTITION BY entity ORDER BY at, id) AS n FROM v WHERE counts),
asked AS (
  SELECT who.entity, inquired_at AS at, row_number() OVER (PARTITION BY who.entity ORDER BY inquired_at) AS q
  FROM inquiry JOIN who ON who.record = inquiry.customer WHERE removed = 0 AND inquired_at <= :as_of),
serving(entity, q, last) AS (
  SELECT entity, 0, 0 FROM entity
  UNION ALL
  SELECT s.entity, s.q + 1,
         ifnull((SELECT min(r.n) FROM ranked r WHERE r.entity = s.entity AND r.n > s.last AND r.at < a.at
                 AND a.at <= r.at + 259200000), s.last)
  FROM serving s JOIN asked a ON a.entity = s.entity AND a.q = s.q + 1),
served AS (SELECT DISTINCT ranked.id FROM serving JOIN ranked ON ranked.entity = serving.entity AND ranked.n = serving.last),
judged AS (
  SELECT v.*, (v.day + 8) * 86400000 - 28800001 AS shipped_until,
    EXISTS (SELECT 1 FROM sales_order o JOIN who ON who.record = o.customer
            WHERE o.removed = 0 AND who.entity = v.entity AND o.ordered_at <= v.at) AS ordered,
    EXISTS (SELECT 1 FROM shipment s JOIN who ON who.record = s.customer
            WHERE s.removed = 0 AND who.entity = v.entity AND s.category = v.category AND s.shipped_at <= :as_of
              AND (s.returned_at IS NULL OR s.returned_at > :as_of)
              AND abs((s.shipped_at + 28800000) / 86400000 - v.day) <= 7) AS shipped,
    (SELECT state FROM company WHERE removed = 0 AND credit_code = entity.code) AS state,
    (SELECT state_since FROM company WHERE removed = 0 AND credit_code = entity.code) AS since,
    entity.mapped,
    EXISTS (SELECT 1 FROM approval a LEFT JOIN project ON project.id = a.project LEFT JOIN who ON who.record = project.customer
            WHERE a.removed = 0 AND a.kind = 'budget_release' AND a.state = 1
            AND (lower(replace(a.customer_name, ' ', '')) = lower(entity.name)
                 OR (ifnull(a.customer_name, '') = '' AND who.entity = v.entity)) AND a.finished_at <= v.at
            AND v.day - (a.finished_at + 28800000) / 86400000 <= 30) AS released,
    EXISTS (SELECT 1 FROM document d WHERE d.removed = 0 AND d.visit = v.id AND ifnull(d.uploaded_at, d.created_at) <= :as_of
            AND d.kind = 'requirement_confirmation' AND d.is_signed = 1) AS confirmed,
    EXISTS (SELECT 1 FROM document d WHERE d.removed = 0 AND d.visit = v.id AND ifnull(d.uploaded_at, d.created_at) <= :as_of
            AND d.kind = 'competitor_comparison' AND d.is_generated = 1) AS compared,
    v.id IN (SELECT id FROM served) AS inquired,
    (SELECT at FROM fresh WHERE collection = 28) AS approvals, (SELECT at FROM fresh WHERE collection = 24) AS shipments,
    (SELECT at FROM fresh WHERE collection = 22) AS orders, (SELECT at FROM fresh WHERE collection = 13) AS documents,
    (SELECT at FROM fresh WHERE collection = 14) AS inquiries
  FROM v JOIN entity ON entity.entity = v.entity),
checks AS (
  SELECT id, counts,
    CASE WHEN state = 0 THEN 'p' WHEN state IS NULL OR state > 2 THEN 'u' WHEN day < since THEN 'p' ELSE 'f' END AS registry,
    CASE WHEN NOT mapped THEN 'n' WHEN released THEN 'p' WHEN approvals >= at THEN 'f' ELSE 'u' END AS budget,
    CASE WHEN NOT ordered AND orders >= at THEN 'n' WHEN shipped THEN 'p' WHEN category IS NULL OR NOT ordered THEN 'u'
         WHEN shipments IS NULL THEN 'u' WHEN :as_of < shipped_until THEN 'w' WHEN shipments >= shipped_until THEN 'f'
         ELSE 'u' END AS goods,
    CASE WHEN confirmed THEN 'p' WHEN documents >= at THEN 'f' ELSE 'u' END AS confirmation,
    CASE WHEN compared THEN 'p' WHEN documents >= at THEN 'f' ELSE 'u' END AS comparison,
    CASE WHEN inquired THEN 'p' WHEN inquiries IS NULL THEN 'u' WHEN :as_of < at + 259200000 THEN 'w'
         WHEN inquiries >= at + 259200000 THEN 'f' ELSE 'u' END AS inquiry
  FROM judged),
sets AS (
  SELECT *,
    CASE WHEN 'f' IN (registry, budget, goods) THEN 'f' WHEN 'u' IN (registry, budget, goods) THEN 'u'
         WHEN 'w' IN (registry, budget, goods) THEN 'w' ELSE 'p' END AS authentic,
    CASE WHEN 'p' IN (confirmation, comparison, inquiry) THEN 'p' WHEN 'u' IN (confirmation, comparison, inquiry) THEN 'u'
         WHEN 'w' IN (confirmation, comparison, inquiry) THEN 'w' ELSE 'f' END AS progress
  FROM checks)
SELECT id, registry || budget || goods || confirmation || comparison || inquiry || ' ' || authentic || progress ||
       CASE WHEN 'f' IN (authentic, progress) THEN 'f' WHEN 'u' IN (authentic, progress) THEN 'u'
            WHEN 'w' IN (authentic, progress) THEN 'w' ELSE 'p' END || ' ' || counts
FROM sets;
