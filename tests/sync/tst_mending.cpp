#include "tests/sync/howoften.h"
#include "tests/sync/servermodel.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::tests;

// SY-07, SY-09: rows that can not be mapped are kept and come in by themselves; details that are settled
// are not asked for again; budgets survive a restart.
class Mending : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMendedMappingTakesInWhatWasSetAside();
    void whatStaysBrokenStaysSetAside();
    void drift_data();
    void drift();
    void settledRecordsAreNotAskedForAgain();
    void anOpenRecordIsAskedForHoweverOldItIs();
    void aRecordThatTheSystemForgotDoesNotStopTheOthers();
    void budgetsOfTheMinuteSurviveARestart();
    void anInterruptedRunNeverOverdrawsTheDay();
    void noAccessIsToldWithItsBeginning();

private:
    Told approvals(const Asked& asked);

    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<ServerModel> m_model;
    struct Approval {
        QByteArray created, state;
    };
    std::map<QByteArray, Approval> m_approvals;
    QList<QByteArray> m_details; // ids that were asked for
};

namespace {

// Ids in a list by the time of their beginning, then one detail each.
const std::string kApprovals = R"([[stream]]
name = "receipts"
collection = "approval"
path = "/ids"
query = { from = "{since:iso}" }
answer = { rows = "ids" }
incremental = { field = "created", compare = ">=", overlap_s = 86400, first_days = 365 }
[stream.detail]
path = "/one"
query = { id = "{id}" }
answer = { rows = "one", success = { path = "ok", values = ["true"] } }
settled = { field = "state", values = ["approved", "rejected", "withdrawn"] }
[stream.map]
remote_id = "{id}"
[stream.map.fields]
kind = "kind"
state = { path = "state", values = { R = "running", A = "approved" } }
customer_name = "customer"
started_at = "created"
)";

} // namespace

void Mending::init()
{
    m_world = std::make_unique<SyncWorld>();
    m_world->useRealCache();
    m_model = std::make_unique<ServerModel>(20);
    m_world->server.setHandler([this](const Asked& asked) { return m_model->answer(asked); });
    m_world->setProfile(modelProfile());
    m_approvals.clear();
    m_details.clear();
}

void Mending::aMendedMappingTakesInWhatWasSetAside()
{
    m_model->rows[ServerModel::idOf(7)].isBroken = true;
    QVERIFY(!m_world->run().error);
    QCOMPARE(m_world->stream().setAside, 1);
    QCOMPARE(m_world->live().size(), std::size_t(19));
    const auto groups = m_world->reader()->setAsideGroups().value();
    QCOMPARE(groups.size(), std::size_t(1));
    QCOMPARE(groups.front().field, std::string("amount"));
    m_world->restart();
    std::string mended = modelProfile();
    const std::string before = "amount = \"amount\"";
    mended.replace(mended.find(before), before.size(),
                   R"(amount = { path = "amount", values = { "1.2万" = "12000", "*" = "*" } })");
    m_world->setProfile(mended);
    const qsizetype asked = m_world->server.asked().size();
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(m_world->server.asked().size() - asked, 1); // nothing was fetched again
    QCOMPARE(m_world->stream().setAside, 0);
    QCOMPARE(m_world->live()[ServerModel::idOf(7)], 1'200'000);
    QCOMPARE(outcome.counts.added, 1);
}

void Mending::whatStaysBrokenStaysSetAside()
{
    for (const int id : {3, 4})
        m_model->rows[ServerModel::idOf(id)].isBroken = true;
    QVERIFY(!m_world->run().error);
    m_world->setProfile(modelProfile() + "# another text\n");
    const SourceOutcome again = m_world->run();
    QVERIFY(!again.error);
    QCOMPARE(again.counts.setAside, 0); // none that was not known
    QCOMPARE(m_world->stream().setAside, 2);
    QCOMPARE(m_world->live().size(), std::size_t(18));
}

void Mending::drift_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const QList<QByteArray> amounts{"null",      "true",         "{}",     "[]",       "\"\"",
                                    "\"abc\"",   "\"1,000.00\"", "1e400",  "NaN",      "\"9007199254740993.001\"",
                                    "\"1.2万\"", "-1e-9",        "\"０\"", "\"1.234\""};
    for (const QByteArray& amount : amounts)
        QTest::newRow("amount " + amount) << QByteArray("\"amount\":\"1.05\"") << "\"amount\":" + amount;
    for (const QByteArray& at : {QByteArray("null"), QByteArray("\"\""), QByteArray("\"yesterday\""), QByteArray("12"),
                                 QByteArray("\"2026-13-01T00:00:00Z\""), QByteArray("\"2026-03-01T00:00:00\"")})
        QTest::newRow("time " + at) << QByteArray("\"at\":\"2026-03-01T00:00:00Z\"") << "\"at\":" + at;
    QTest::newRow("amount is gone") << QByteArray("\"amount\":\"1.05\",") << QByteArray();
    QTest::newRow("amount is renamed") << QByteArray("\"amount\"") << QByteArray("\"sum\"");
    QTest::newRow("amount stands twice") << QByteArray("\"amount\":\"1.05\"")
                                         << QByteArray("\"amount\":\"1.05\",\"amount\":\"2.00\"");
    QTest::newRow("time is gone") << QByteArray("\"at\":\"2026-03-01T00:00:00Z\",") << QByteArray();
    QTest::newRow("time is renamed") << QByteArray("\"at\"") << QByteArray("\"when\"");
    QTest::newRow("id is null") << QByteArray("\"id\":\"R0000005\"") << QByteArray("\"id\":null");
    QTest::newRow("id is gone") << QByteArray("\"id\":\"R0000005\",") << QByteArray();
    QTest::newRow("id is an object") << QByteArray("\"id\":\"R0000005\"") << QByteArray("\"id\":{}");
    QTest::newRow("customer is a list") << QByteArray("\"customer\":\"C1\"") << QByteArray("\"customer\":[\"C1\"]");
}

// One row of a page changes its shape: it alone is set aside with its text, or the whole page is refused; no
// value is guessed.
void Mending::drift()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    m_world->server.setHandler([&](const Asked& asked) {
        Told whole = m_model->answer(asked);
        const qsizetype row = whole.bytes.indexOf("{\"id\":\"R0000005\"");
        const qsizetype end = whole.bytes.indexOf('}', row) + 1;
        if (row < 0)
            return whole;
        const qsizetype body = whole.bytes.indexOf("\r\n\r\n") + 4;
        QByteArray changed = whole.bytes.mid(row, end - row);
        if (!changed.contains(from))
            qFatal("nothing to change");
        changed.replace(from, to);
        return reply(200, whole.bytes.mid(body, row - body) + changed + whole.bytes.mid(end));
    });
    const SourceOutcome outcome = m_world->run();
    if (outcome.error) {
        QVERIFY(outcome.error->code == ErrorCode::AnswerNotJson || outcome.error->code == ErrorCode::AnswerUnexpected);
        QCOMPARE(m_world->live().size(), std::size_t(0));
        return;
    }
    const auto live = m_world->live();
    const bool isSetAside = m_world->stream().setAside == 1;
    QCOMPARE(live.size(), std::size_t(isSetAside ? 19 : 20));
    if (!isSetAside) // what may be missing is missing
        QVERIFY(live.at(ServerModel::idOf(5)) == 105 || live.at(ServerModel::idOf(5)) == kMissing);
    else
        QVERIFY(!m_world->cache().setAsideRows("sys", "receipts").value().front().payload.empty());
    QVERIFY(m_world->freshAsOf().isKnown() || m_world->stream().freshAsOf.isKnown());
}

Told Mending::approvals(const Asked& asked)
{
    if (asked.path() == "/one") {
        const QByteArray id = asked.value("id");
        m_details += id;
        const auto found = m_approvals.find(id);
        if (found == m_approvals.end())
            return reply(200, R"({"ok":false,"one":null})");
        return reply(200, "{\"ok\":true,\"one\":{\"kind\":\"price\",\"state\":\"" + found->second.state +
                              "\",\"customer\":\"C\",\"created\":\"" + found->second.created + "\"}}");
    }
    const QByteArray from = QByteArray::fromPercentEncoding(asked.value("from"));
    QByteArray ids;
    for (const auto& [id, approval] : m_approvals) {
        if (approval.created >= from)
            ids += (ids.isEmpty() ? "\"" : ",\"") + id + "\"";
    }
    return reply(200, "{\"ids\":[" + ids + "]}");
}

void Mending::settledRecordsAreNotAskedForAgain()
{
    m_world->setProfile(kApprovals);
    m_world->server.setHandler([this](const Asked& asked) { return approvals(asked); });
    m_approvals = {{"a1", {"2026-03-13T00:00:00.000Z", "A"}}, {"a2", {"2026-03-13T01:00:00.000Z", "R"}}};
    const SourceOutcome first = m_world->run();
    QVERIFY2(!first.error, told(first));
    QCOMPARE(first.counts.added, 2);
    m_details.clear();
    m_approvals["a3"] = {"2026-03-14T00:00:00.000Z", "A"};
    m_approvals["a2"].state = "A";
    const SourceOutcome second = m_world->run();
    QVERIFY2(!second.error, told(second));
    std::sort(m_details.begin(), m_details.end());
    QCOMPARE(m_details, (QList<QByteArray>{"a2", "a3"})); // the open one, and the new one
    QCOMPARE(second.counts.changed, 1);
    m_details.clear();
    QVERIFY(!m_world->run().error);
    QVERIFY(m_details.isEmpty());
    QVERIFY(!m_world->run(SyncMode::Full).error);
    QCOMPARE(m_details.size(), 3);
}

void Mending::anOpenRecordIsAskedForHoweverOldItIs()
{
    m_world->setProfile(kApprovals);
    m_world->server.setHandler([this](const Asked& asked) { return approvals(asked); });
    m_approvals = {{"old", {"2025-09-01T00:00:00.000Z", "R"}}, {"new", {"2026-03-13T00:00:00.000Z", "A"}}};
    QVERIFY(!m_world->run().error);
    m_approvals["old"].state = "A";
    m_details.clear();
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(m_details, QList<QByteArray>{"old"});
    QCOMPARE(outcome.counts.changed, 1);
}

void Mending::aRecordThatTheSystemForgotDoesNotStopTheOthers()
{
    m_world->setProfile(kApprovals);
    m_world->server.setHandler([this](const Asked& asked) { return approvals(asked); });
    m_approvals = {{"a1", {"2026-03-01T00:00:00.000Z", "R"}}, {"a2", {"2026-03-02T00:00:00.000Z", "R"}}};
    QVERIFY(!m_world->run().error);
    m_approvals.erase("a1");
    m_approvals["a2"].state = "A";
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(outcome.counts.changed, 1);
}

void Mending::budgetsOfTheMinuteSurviveARestart()
{
    m_world->setProfile(modelProfile({}, "[http]\nper_minute = 5\n"));
    m_world->limits.retry.patienceMs = 10;
    m_model->rows.clear();
    for (int run = 0; run < 5; ++run) {
        QVERIFY(!m_world->run().error);
        m_world->restart();
    }
    const Spent spent = m_world->cache().systemStates().value().front().spent;
    QCOMPARE(spent.inMinute, 5);
    QCOMPARE(spent.today, 5);
    const qsizetype before = m_world->server.asked().size();
    m_world->start();
    QVERIFY(!pump([this] { return m_world->finished.has_value(); }, 300)); // waits for the minute to pass
    m_world->team->cancel();
    QVERIFY(pump([this] { return m_world->finished.has_value(); }));
    m_world->now = m_world->now + Duration{60'000};
    QVERIFY(!m_world->run().error);
    QVERIFY(m_world->server.asked().size() >= before + 1);
}

void Mending::anInterruptedRunNeverOverdrawsTheDay()
{
    m_world->setProfile(modelProfile({}, "[http]\nper_day = 45\n"));
    std::vector<Spent> kept;
    {
        sync::RequestBudget budget({0, 45, {}, [&kept](const Spent& spent) { kept.push_back(spent); }},
                                   [this] { return m_world->now; });
        for (int i = 0; i < 21; ++i)
            budget.count();
        // A crash now: what is on record is at least what was made.
        QVERIFY(kept.back().today >= 21);
    }
    QCOMPARE(kept.back().today, 21); // an orderly end says it exactly
    sync::RequestBudget next({0, 45, {kept.back().day, 45, m_world->now, 0}, {}}, [this] { return m_world->now; });
    QVERIFY(next.isDaySpent());
    m_world->now = m_world->now + Duration::days(1);
    QVERIFY(!next.isDaySpent());
}

// SY-11.
void Mending::noAccessIsToldWithItsBeginning()
{
    for (int time = 0; time < howOften(2, 50); ++time) {
        init();
        QVERIFY(!m_world->run().error);
        const Instant since = m_world->now = m_world->now + Duration::hours(1);
        m_world->server.setHandler([](const Asked&) { return reply(403, R"({"message":"region taken away"})"); });
        const SourceOutcome refused = m_world->run();
        QVERIFY(refused.error.has_value());
        QVERIFY(refused.accessChanged); // so that what was computed with them is computed again
        m_world->now = m_world->now + Duration::hours(5);
        QVERIFY(!m_world->run().accessChanged);
        m_world->restart();
        QCOMPARE(m_world->stream().failingSince, since);
        QCOMPARE(m_world->stream().error->code, ErrorCode::AccessRefused);
        QCOMPARE(m_world->live().size(), std::size_t(0)); // hidden, see tst_hiddenrecords
        QCOMPARE(m_world->stream().rows, 20);             // and nothing is removed for it
        m_world->server.setHandler([this](const Asked& asked) { return m_model->answer(asked); });
        const SourceOutcome allowed = m_world->run();
        QVERIFY(!allowed.error);
        QVERIFY(allowed.accessChanged);
        QVERIFY(!m_world->stream().error);
        QCOMPARE(m_world->live().size(), std::size_t(20));
    }
}

QTEST_GUILESS_MAIN(Mending)
#include "tst_mending.moc"
