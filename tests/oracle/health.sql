CREATE TEMP TABLE usual (type, node, days);
INSERT INTO usual VALUES
  ('automation', 1, 7), ('automation', 2, 14), ('automation', 3, 14), ('automation', 4, 21), ('automation', 5, 10), ('automation', 6, 21),
  ('automation', 7, 7), ('automation', 8, 7), ('automation', 9, 21), ('automation', 10, 14), ('automation', 11, 45), ('automation', 12, 30);
INSERT INTO usual SELECT 'medical', node, iif(node IN (4, 9), 30, days) FROM usual;
-- R22, R27-R30, D1, D2, D9: where each project stands, its three parts, its score and the most that it may be, and its list.
CREATE TEMP TABLE health AS WITH
counted AS (
  SELECT s.*, d.open, d.created_at, (SELECT days FROM usual u WHERE u.type = d.type AND u.node = s.proven + 1) AS usual,
    (SELECT count(*) FROM node n WHERE n.project = s.project AND n.node <= s.base AND n.verdict = 'p') AS verified,
    (SELECT count(*) FROM node n WHERE n.project = s.project AND n.node <= s.base AND n.verdict IN ('p', 'u')) AS verified_at_most,
    (SELECT ifnull(sum(documents), 0) FROM node n WHERE n.project = s.project AND n.node <= s.base) AS documents,
    (SELECT ifnull(sum(valid), 0) FROM node n WHERE n.project = s.project AND n.node <= s.base) AS valid,
    (SELECT ifnull(sum(valid_at_most), 0) FROM node n WHERE n.project = s.project AND n.node <= s.base) AS valid_at_most,
    (SELECT max(since) FROM node n WHERE n.project = s.project AND n.node <= s.proven) AS proven_since,
    (SELECT verdict FROM node n WHERE n.project = s.project AND n.node = s.proven + 1) AS next_verdict,
    (SELECT CAST(substr(text, instr(text, '= ') + 2) AS INTEGER) FROM supplied WHERE supplied.id = s.project) AS covered,
    (SELECT CAST(substr(text, instr(text, '/') + 1) AS INTEGER) FROM supplied WHERE supplied.id = s.project) AS needed,
    (SELECT count(*) = 2 FROM fresh WHERE collection IN (25, 26) AND :as_of - at <= 7 * 86400000) AS stock_known
  FROM standing s JOIN deal d ON d.id = s.project),
-- Of nothing nothing is missing: a share of nothing is the whole.
shares AS (
  SELECT *, iif(base = 0, 1, verified) AS a, iif(base = 0, 1, verified_at_most) AS a_most, max(base, 1) AS b,
    iif(documents = 0, 1, valid) AS c, iif(documents = 0, 1, valid_at_most) AS c_most, max(documents, 1) AS d,
    ifnull(covered, 1) AS e, ifnull(iif(stock_known, covered, needed), 1) AS e_most, ifnull(needed, 1) AS f
  FROM counted),
scores AS (
  SELECT *, (40 * a * d + 30 * c * b) * f + 30 * e * b * d AS score, (40 * a_most * d + 30 * c_most * b) * f + 30 * e_most * b * d AS most,
    b * d * f AS of_all, max(ifnull(proven_since, created_at), created_at) AS since,
    40 * (b - a) * d * f AS stage_lost, 30 * (d - c) * b * f AS documents_lost, 30 * (f - e) * b * d AS supply_lost
  FROM shares)
SELECT project AS id, open AND most < 75 * of_all AS below,
  open AND (SELECT at FROM fresh WHERE collection = 13) IS NOT NULL AND claimed >= 6 AND claimed - proven >= 3
    AND NOT EXISTS (SELECT 1 FROM document k WHERE k.removed = 0 AND k.project = scores.project AND k.kind = 'technical_agreement'
                    AND k.is_signed = 1 AND max(k.created_at, ifnull(k.uploaded_at, 0)) <= :as_of) AS paper,
  claimed || ' ' || planned || ' ' || proven || ' ' || base || ' ' || verified || ' ' || valid || ' ' || documents || ' ' ||
  (40 * a) || '/' || b || ' ' || (30 * c) || '/' || d || ' ' || (30 * e) || '/' || f || ' ' || score || '/' || of_all || ' ' || most || '/' || of_all AS points,
  CASE WHEN stage_lost >= documents_lost AND stage_lost >= supply_lost THEN 'stage'
       WHEN documents_lost >= supply_lost THEN 'documents' ELSE 'supply' END || ' ' ||
  CASE WHEN proven = 12 THEN '0 0 0'
       ELSE (proven + 1) || ' ' || max((:as_of + 28800000) / 86400000 - (since + 28800000) / 86400000, 0) || ' ' ||
            (open AND next_verdict IN ('f', 'w') AND (:as_of + 28800000) / 86400000 - (since + 28800000) / 86400000 > usual) END AS rest,
  open
FROM scores;
SELECT id, points || ' ' || open || below || paper || ' ' || rest FROM health;
