-- R65: per region: promises kept, due in all, late, broken, overdue, open; a tick is no proof.
WITH
p AS (
  SELECT c.id, c.project, who.entity, c.proof_kind, c.made_at, c.due_at, ifnull(project.region, e.region) AS region,
    (SELECT min(d.created_at) FROM document d LEFT JOIN deal ON deal.id = d.project LEFT JOIN who AS w ON w.record = d.customer
     WHERE d.removed = 0 AND d.kind = c.proof_kind AND d.created_at > c.made_at AND ifnull(d.uploaded_at, d.created_at) <= :as_of
       AND ifnull(w.entity, deal.entity) = who.entity AND (c.project IS NULL OR d.project = c.project)) AS proof
  FROM commitment c JOIN who ON who.record = c.customer JOIN entity e ON e.entity = who.entity
  LEFT JOIN project ON project.id = c.project
  WHERE c.removed = 0 AND c.made_at <= :as_of
    AND c.due_at >= unixepoch(:today, 'start of month', '-11 months') * 1000 - 28800000),
states AS (
  SELECT region,
    CASE WHEN proof <= due_at AND due_at > :as_of THEN 'open' WHEN proof <= due_at THEN 'kept' WHEN proof IS NOT NULL THEN 'late'
         WHEN due_at >= :as_of THEN 'open' WHEN ifnull((SELECT at FROM fresh WHERE collection = 13), -1) < due_at THEN 'unknown'
         WHEN :as_of - due_at > 30 * 86400000 THEN 'broken' ELSE 'overdue' END AS state
  FROM p)
SELECT region, sum(state = 'kept') || ' ' || sum(state IN ('kept', 'late', 'broken', 'overdue')) || ' ' || sum(state = 'late') || ' ' ||
       sum(state = 'broken') || ' ' || sum(state = 'overdue') || ' ' || sum(state = 'open')
FROM states WHERE region IS NOT NULL GROUP BY region;
