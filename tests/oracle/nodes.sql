-- R18-R21, R31, D5: what each proof of each node comes to. p passed, f failed, m maturing, w pending, u unknown.
CREATE TEMP TABLE wanted (type, node, proof, source, kind, format, signed);
INSERT INTO wanted VALUES
  ('automation', 1, 0, 'visit', NULL, NULL, 0),
  ('automation', 2, 0, 'document', 'line_drawing', NULL, 0),
  ('automation', 3, 0, 'document', 'requirement_confirmation', NULL, 1),
  ('automation', 4, 0, 'document', 'technical_confirmation', NULL, 1),
  ('automation', 4, 1, 'document', 'test_report', 'pdf', 0),
  ('automation', 5, 0, 'approval', 'solution', NULL, 0),
  ('automation', 6, 0, 'document', 'technical_agreement', NULL, 1),
  ('automation', 7, 0, 'document', 'quotation', NULL, 0),
  ('automation', 8, 0, 'approval', 'price', NULL, 0),
  ('automation', 9, 0, 'document', 'contract', NULL, 1),
  ('automation', 9, 1, 'finance', NULL, NULL, 0),
  ('automation', 10, 0, 'receipt', NULL, NULL, 0),
  ('automation', 11, 0, 'shipment', NULL, NULL, 0),
  ('automation', 12, 0, 'document', 'acceptance', NULL, 1);
INSERT INTO wanted
  SELECT 'medical', node, proof, source,
         CASE kind WHEN 'line_drawing' THEN 'department_request' WHEN 'technical_confirmation' THEN 'trial_agreement'
                   WHEN 'test_report' THEN 'trial_report' ELSE kind END, format, signed
  FROM wanted;
CREATE TEMP TABLE source (name, collection);
INSERT INTO source VALUES ('visit', 12), ('document', 13), ('approval', 28), ('finance', 20), ('receipt', 21), ('shipment', 24);

CREATE TEMP TABLE deal AS
  SELECT p.id, p.type, p.region, who.entity, p.amount, p.state, p.created_at, p.closed_at, p.opportunity, p.stage,
         p.created_at <= :as_of AND NOT (p.state <> 0 AND (p.closed_at IS NULL OR p.closed_at <= :as_of)) AS open
  FROM project p LEFT JOIN who ON who.record = p.customer WHERE p.removed = 0;

-- Since when each node is claimed: its own last claim, else the first of a later one.
CREATE TEMP TABLE claimed AS
  WITH c AS (SELECT * FROM stage_claim WHERE removed = 0 AND claimed_at <= :as_of)
  SELECT d.id AS project, n.node,
    ifnull((SELECT max(claimed_at) FROM c WHERE c.project = d.id AND c.node = n.node),
           (SELECT min(claimed_at) FROM c WHERE c.project = d.id AND c.node > n.node)) AS at
  FROM deal d JOIN (SELECT DISTINCT node FROM wanted) n;

-- How far each project says that it is, and how far its plan is.
CREATE TEMP TABLE reach AS
  SELECT d.id AS project,
    max(ifnull((SELECT max(node) FROM stage_claim c WHERE c.removed = 0 AND c.project = d.id AND c.claimed_at <= :as_of), 0),
        CASE WHEN d.state <> 0 OR EXISTS (SELECT 1 FROM stage_claim c WHERE c.removed = 0 AND c.project = d.id AND c.claimed_at > :as_of)
             THEN 0 ELSE CASE d.stage WHEN 'S1' THEN 1 WHEN 'S2' THEN 3 WHEN 'S3' THEN 5 WHEN 'S4' THEN 8 WHEN 'S5' THEN 11 ELSE 0 END
        END) AS claimed,
    ifnull((SELECT max(node) FROM milestone m WHERE m.removed = 0 AND m.project = d.id
            AND m.planned_on <= (:as_of + 28800000) / 86400000), 0) AS planned
  FROM deal d;

-- Every document that could be such a proof, with what is against it.
CREATE TEMP TABLE paper AS
  SELECT d.id AS project, w.node, w.proof, doc.id AS document, doc.created_at, doc.signer, contact.left_on, doc.sha256,
    max(doc.created_at + 259200000, ifnull(doc.uploaded_at, 0)) AS since,
    CASE
      WHEN w.format IS NOT NULL AND doc.format IS NOT w.format THEN 'format'
      WHEN w.signed AND doc.is_signed IS NOT 1 THEN 'unsigned'
      WHEN doc.created_at - 300000 > doc.uploaded_at THEN 'clocks'
      WHEN contact.left_on <= (:as_of + 28800000) / 86400000 THEN 'left'
      WHEN w.signed AND company.state IN (1, 2) AND (company.state_since IS NULL OR company.state_since <= (:as_of + 28800000) / 86400000)
        THEN 'gone'
      WHEN doc.created_at + 259200000 <= c.at THEN 'passed'
      WHEN doc.created_at + 259200000 > :as_of THEN 'maturing'
      WHEN c.at IS NULL OR doc.created_at >= c.at THEN 'passed'
      ELSE 'young' END AS is_what
  FROM deal d JOIN wanted w ON w.type = d.type AND w.source = 'document'
  JOIN claimed c ON c.project = d.id AND c.node = w.node
  JOIN document doc ON doc.project = d.id AND doc.kind = w.kind AND doc.removed = 0
  LEFT JOIN contact ON contact.id = doc.signer AND contact.removed = 0
  LEFT JOIN who ON who.record = doc.customer
  LEFT JOIN entity ON entity.entity = ifnull(who.entity, d.entity)
  LEFT JOIN company ON company.removed = 0 AND company.credit_code = entity.code
  WHERE doc.created_at <= :as_of AND ifnull(doc.uploaded_at, doc.created_at) <= :as_of;

-- What is no document, with since when it proves something.
CREATE TEMP TABLE happened AS
  WITH met AS (
    SELECT who.entity, v.visited_at AS at, v.id, substr(j.text, 10, 1) AS valid
    FROM judged j JOIN visit v ON v.id = j.id JOIN who ON who.record = v.customer WHERE substr(j.text, 12) = '1'),
  proving AS (
    SELECT entity, valid, at, row_number() OVER (PARTITION BY entity ORDER BY valid <> 'p', at, id) AS n FROM met WHERE valid <> 'f')
  SELECT d.id AS project, 'visit' AS source, NULL AS kind, p.valid AS verdict, p.at
  FROM deal d JOIN proving p ON p.entity = d.entity AND p.n = 1
  UNION ALL
  SELECT a.project, 'approval', a.kind, iif(a.state = 1 AND a.finished_at <= :as_of, 'p', 'w'), min(a.finished_at)
  FROM approval a
  WHERE a.removed = 0 AND a.started_at <= :as_of AND ((a.state = 1 AND a.finished_at <= :as_of) OR a.state = 0 OR a.finished_at > :as_of)
  GROUP BY 1, 3, 4
  UNION ALL
  SELECT c.project, 'finance', NULL, 'p', min(f.registered_at)
  FROM finance_contract f JOIN contract c ON c.number = f.number AND c.number <> '' AND c.removed = 0
  WHERE f.removed = 0 AND f.registered_at <= :as_of GROUP BY 1
  UNION ALL
  SELECT c.project, 'receipt', NULL, 'p', min(iif(r.kind = 0, r.received_at, NULL))
  FROM receipt r JOIN contract c ON c.number = r.contract_number AND c.number <> '' AND c.removed = 0
  WHERE r.removed = 0 AND r.received_at <= :as_of GROUP BY 1 HAVING sum(iif(r.kind = 0, r.amount, -r.amount)) > 0
  UNION ALL
  SELECT c.project, 'shipment', NULL, 'p', min(s.shipped_at)
  FROM shipment s JOIN contract c ON c.number = s.contract_number AND c.number <> '' AND c.removed = 0
  WHERE s.removed = 0 AND s.shipped_at <= :as_of AND (s.returned_at IS NULL OR s.returned_at > :as_of) GROUP BY 1;

CREATE TEMP TABLE proof AS
  WITH found AS (
    SELECT d.id AS project, w.node, w.proof, w.source, c.at AS claimed_at, f.at AS fresh,
      (SELECT CASE WHEN sum(is_what = 'passed') THEN 'p' WHEN sum(is_what = 'maturing') THEN 'm' WHEN count(*) THEN 'f' END
       FROM paper WHERE paper.project = d.id AND paper.node = w.node AND paper.proof = w.proof) AS paper,
      (SELECT min(since) FROM paper WHERE paper.project = d.id AND paper.node = w.node AND paper.proof = w.proof
       AND is_what = 'passed') AS paper_since,
      h.verdict, h.at
    FROM deal d JOIN wanted w ON w.type = d.type JOIN claimed c ON c.project = d.id AND c.node = w.node
    LEFT JOIN source s ON s.name = w.source LEFT JOIN fresh f ON f.collection = s.collection
    LEFT JOIN (SELECT project, source, kind, min(verdict) AS verdict, min(at) FILTER (WHERE verdict = 'p') AS at
               FROM happened GROUP BY 1, 2, 3) h
      ON h.project = d.id AND h.source = w.source AND h.kind IS w.kind)
  SELECT project, node, proof, source, ifnull(paper_since, at) AS since,
    coalesce(paper, verdict, CASE WHEN fresh IS NULL OR fresh < claimed_at THEN 'u' ELSE 'f' END) AS verdict
  FROM found;

-- A node is as good as its worst proof; what is known to be missing outweighs what cannot be told.
CREATE TEMP TABLE node AS
  SELECT project, node,
    CASE WHEN sum(verdict = 'f') THEN 'f' WHEN sum(verdict = 'm') THEN 'm' WHEN sum(verdict = 'w') THEN 'w'
         WHEN sum(verdict = 'u') THEN 'u' ELSE 'p' END AS verdict,
    max(since) AS since, sum(source = 'document') AS documents, sum(source = 'document' AND verdict = 'p') AS valid,
    sum(source = 'document' AND verdict IN ('p', 'u')) AS valid_at_most
  FROM proof GROUP BY project, node;
CREATE TEMP TABLE standing AS
  SELECT r.project, r.claimed, r.planned, max(r.claimed, r.planned) AS base,
    ifnull((SELECT min(node) FROM node n WHERE n.project = r.project AND n.verdict <> 'p'), 13) - 1 AS proven
  FROM reach r;
