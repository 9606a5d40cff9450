#include "tests/bench/sqlpeer.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

sqlite3* openCopy(const QString& cacheFile)
{
    sqlite3* db = nullptr;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK)
        std::abort();
    const std::string attach = "ATTACH '" + cacheFile.toStdString() + "' AS cache";
    if (sqlite3_exec(db, attach.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "bench: %s\n", sqlite3_errmsg(db));
        std::exit(1);
    }
    return db;
}

// Customers by credit code, else by name without blanks and brackets: good enough for a peer.
constexpr const char* kPrepare = R"sql(
CREATE TABLE ent AS SELECT id, coalesce(credit_code, (SELECT c2.credit_code FROM cache.customer c2
  WHERE c2.credit_code IS NOT NULL AND c2.name = c.name LIMIT 1), name) AS code FROM cache.customer c WHERE removed = 0;
CREATE UNIQUE INDEX ent_id ON ent(id, code);
CREATE TABLE v AS SELECT v.id, v.rep, ent.code, v.category, v.visited_at, p.region FROM cache.visit v
  JOIN ent ON ent.id = v.customer JOIN cache.person p ON p.id = v.rep WHERE v.removed = 0 ORDER BY ent.code, v.visited_at;
CREATE TABLE budget AS SELECT customer_credit_code AS code, finished_at FROM cache.approval
  WHERE kind = 'budget_release' AND state = 1 AND removed = 0;
CREATE INDEX budget_i ON budget(code, finished_at);
CREATE TABLE ship AS SELECT ent.code, s.category, s.shipped_at FROM cache.shipment s JOIN ent ON ent.id = s.customer
  WHERE s.removed = 0 AND s.returned_at IS NULL;
CREATE INDEX ship_i ON ship(code, category, shipped_at);
CREATE TABLE inq AS SELECT ent.code, i.inquired_at FROM cache.inquiry i JOIN ent ON ent.id = i.customer WHERE i.removed = 0;
CREATE INDEX inq_i ON inq(code, inquired_at);
CREATE TABLE company AS SELECT credit_code AS code, state FROM cache.company WHERE removed = 0;
CREATE INDEX company_i ON company(code, state);
CREATE TABLE vdoc AS SELECT visit, kind, is_signed, is_generated FROM cache.document WHERE visit IS NOT NULL AND removed = 0;
CREATE INDEX vdoc_i ON vdoc(visit, kind, is_signed, is_generated);
CREATE TABLE pdoc AS SELECT project, kind, is_signed, created_at FROM cache.document WHERE project IS NOT NULL AND removed = 0;
CREATE INDEX pdoc_i ON pdoc(project, kind, is_signed, created_at);
CREATE TABLE claim AS SELECT project, node, claimed_at FROM cache.stage_claim WHERE removed = 0;
CREATE INDEX claim_i ON claim(project, node, claimed_at);
CREATE TABLE plan AS SELECT project, node, planned_on FROM cache.milestone WHERE removed = 0;
CREATE INDEX plan_i ON plan(project, planned_on, node);
CREATE TABLE demand AS SELECT project, part, quantity, needed_on FROM cache.demand WHERE removed = 0;
CREATE INDEX demand_i ON demand(project, part, quantity, needed_on);
CREATE TABLE stock AS SELECT part, sum(on_hand) AS on_hand FROM cache.stock WHERE removed = 0 GROUP BY part;
CREATE INDEX stock_i ON stock(part, on_hand);
CREATE TABLE transit AS SELECT part, arrives_on, quantity FROM cache.in_transit WHERE removed = 0;
CREATE INDEX transit_i ON transit(part, arrives_on, quantity);
CREATE TABLE promise AS SELECT ent.code, c.proof_kind, c.made_at, c.due_at FROM cache.commitment c JOIN ent ON ent.id = c.customer WHERE c.removed = 0;
CREATE TABLE cdoc AS SELECT ent.code, d.kind, d.created_at FROM cache.document d JOIN ent ON ent.id = d.customer WHERE d.removed = 0;
CREATE INDEX cdoc_i ON cdoc(code, kind, created_at);
ANALYZE;
)sql";

constexpr const char* kVisits = R"sql(
SELECT count(*) FROM v WHERE visited_at <= ?1
 AND EXISTS (SELECT 1 FROM company c WHERE c.code = v.code AND c.state = 0)
 AND EXISTS (SELECT 1 FROM budget b WHERE b.code = v.code AND b.finished_at BETWEEN v.visited_at - 2592000000 AND v.visited_at)
 AND EXISTS (SELECT 1 FROM ship s WHERE s.code = v.code AND s.category = v.category
             AND s.shipped_at BETWEEN v.visited_at - 604800000 AND v.visited_at + 604800000)
 AND (EXISTS (SELECT 1 FROM vdoc d WHERE d.visit = v.id AND d.kind = 'requirement_confirmation' AND d.is_signed = 1)
   OR EXISTS (SELECT 1 FROM vdoc d WHERE d.visit = v.id AND d.kind = 'competitor_comparison' AND d.is_generated = 1)
   OR EXISTS (SELECT 1 FROM inq i WHERE i.code = v.code AND i.inquired_at BETWEEN v.visited_at AND v.visited_at + 259200000))
)sql";

constexpr const char* kHealth = R"sql(
SELECT sum(40000 * docs.good / max(1, base.node) + 30000 * docs.good / max(1, base.node) + supply.points) FROM
 (SELECT p.id, max(coalesce((SELECT max(node) FROM claim c WHERE c.project = p.id AND c.claimed_at <= ?1), 0),
    coalesce((SELECT max(node) FROM plan m WHERE m.project = p.id AND m.planned_on <= ?1 / 86400000), 0)) AS node
  FROM cache.project p WHERE p.removed = 0) base
 JOIN (SELECT p.id, (SELECT count(DISTINCT kind) FROM pdoc d WHERE d.project = p.id AND d.created_at <= ?1
    AND (d.is_signed = 1 OR d.kind IN ('line_drawing', 'test_report', 'trial_report', 'quotation', 'department_request'))) AS good
  FROM cache.project p WHERE p.removed = 0) docs ON docs.id = base.id
 JOIN (SELECT p.id, coalesce((SELECT 30000 * sum(min(d.quantity, (coalesce(s.on_hand, 0) + coalesce((SELECT sum(t.quantity) FROM transit t
    WHERE t.part = d.part AND t.arrives_on <= d.needed_on), 0)) * 5 / 6)) / sum(d.quantity)
    FROM demand d LEFT JOIN stock s ON s.part = d.part WHERE d.project = p.id), 30000) AS points
  FROM cache.project p WHERE p.removed = 0) supply ON supply.id = base.id
)sql";

constexpr const char* kMetrics = R"sql(
SELECT (SELECT count(*) FROM promise p WHERE p.due_at <= ?1 AND EXISTS
   (SELECT 1 FROM cdoc d WHERE d.code = p.code AND d.kind = p.proof_kind AND d.created_at BETWEEN p.made_at AND p.due_at))
 + (SELECT count(*) FROM (SELECT claimed_at - lag(claimed_at) OVER (PARTITION BY project ORDER BY node) AS step FROM claim
    WHERE claimed_at <= ?1) WHERE step IS NOT NULL)
)sql";

} // namespace

SqlPeer::SqlPeer(const QString& cacheFile)
    : m_db(openCopy(cacheFile), sqlite3_close)
{
    prepare();
}

SqlPeer::~SqlPeer() = default;

void SqlPeer::prepare() { run(kPrepare); }

void SqlPeer::run(const std::string& sql) const
{
    char* message = nullptr;
    if (sqlite3_exec(m_db.get(), sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
        std::fprintf(stderr, "bench: %s\n", message);
        std::exit(1);
    }
}

SqlPeer::Answer SqlPeer::health(std::int64_t asOfMs) const { return ask(kHealth, asOfMs); }
SqlPeer::Answer SqlPeer::visits(std::int64_t asOfMs) const { return ask(kVisits, asOfMs); }
SqlPeer::Answer SqlPeer::metrics(std::int64_t asOfMs) const { return ask(kMetrics, asOfMs); }

// The median of three runs.
SqlPeer::Answer SqlPeer::ask(const char* sql, std::int64_t asOfMs) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_db.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "bench: %s\n", sqlite3_errmsg(m_db.get()));
        std::exit(1);
    }
    Answer answer;
    std::vector<double> times;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        sqlite3_bind_int64(statement, 1, asOfMs);
        if (sqlite3_step(statement) == SQLITE_ROW)
            answer.figure = sqlite3_column_int64(statement, 0);
        sqlite3_reset(statement);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    sqlite3_finalize(statement);
    std::sort(times.begin(), times.end());
    answer.ms = times[1];
    return answer;
}
