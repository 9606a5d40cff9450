#include "tests/sync/howoften.h"
#include "tests/sync/servermodel.h"

#include <QTest>

#include <random>

using namespace plumbline;
using namespace plumbline::tests;

// SY-01 to SY-04, SY-12: the server model is the oracle. After any schedule of changes and faults, and one
// quiet cycle, the cache equals it.
class Model : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesWhilePagingEndInTheSameContent_data();
    void changesWhilePagingEndInTheSameContent();
    void thePageOfAnotherQueryIsNotTakenForOurs();
    void anExpiredPositionLeadsToAWholeRead_data();
    void anExpiredPositionLeadsToAWholeRead();
    void pagesThatAreNoDataChangeNothing_data();
    void pagesThatAreNoDataChangeNothing();
    void theSkewOfTheirClockIsMeasured_data();
    void theSkewOfTheirClockIsMeasured();

private:
    void change(std::mt19937& random);

    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<ServerModel> m_model;
    int m_next = 1000;
};

namespace {

unsigned seedOf(const char* variable)
{
    const QByteArray given = qgetenv(variable);
    const unsigned seed = given.isEmpty() ? std::random_device{}() : given.toUInt();
    qInfo("%s=%u", variable, seed);
    return seed;
}

} // namespace

void Model::init()
{
    m_world = std::make_unique<SyncWorld>();
    m_world->useRealCache();
    m_model = std::make_unique<ServerModel>(95);
    m_world->server.setHandler([this](const Asked& asked) { return m_model->answer(asked); });
    m_world->setProfile(modelProfile());
}

void Model::change(std::mt19937& random)
{
    const int id = 1 + static_cast<int>(random() % 95);
    m_world->now = m_world->now + Duration{1000};
    switch (random() % 4) {
    case 0:
        if (m_model->rows.size() > 90) // few enough for the guard
            m_model->rows.erase(ServerModel::idOf(id));
        break;
    case 1:
        m_model->rows[ServerModel::idOf(m_next++)] = {static_cast<std::int64_t>(random() % 10'000), m_world->now};
        break;
    default:
        if (const auto row = m_model->rows.find(ServerModel::idOf(id)); row != m_model->rows.end())
            row->second = {static_cast<std::int64_t>(random() % 10'000), m_world->now};
        break;
    }
}

void Model::changesWhilePagingEndInTheSameContent_data()
{
    QTest::addColumn<int>("percent"); // of requests that see a change before they are answered
    QTest::addColumn<int>("faults");  // percent of requests that fail
    for (const int percent : {10, 50, 100})
        for (const int faults : {0, 20})
            QTest::addRow("%d %% changes, %d %% faults", percent, faults) << percent << faults;
}

// SY-03, SY-01. PLUMBLINE_SCHEDULES=10000 for the number of the catalogue.
void Model::changesWhilePagingEndInTheSameContent()
{
    QFETCH(int, percent);
    QFETCH(int, faults);
    std::mt19937 random(seedOf("MODEL_SEED"));
    const int schedules = std::max(qEnvironmentVariableIntValue("PLUMBLINE_SCHEDULES") / 6, 3);
    bool isQuiet = false;
    m_world->limits.retry = {2, 1, 1, 50};
    m_world->limits.http = {120'000, 30'000}; // nothing here is silent; both sides share this thread
    m_world->server.setHandler([&](const Asked& asked) {
        if (!isQuiet && static_cast<int>(random() % 100) < percent)
            change(random);
        if (!isQuiet && static_cast<int>(random() % 100) < faults)
            return random() % 2 ? reply(503, "{}") : reply(200, "{\"rows\":[");
        return m_model->answer(asked);
    });
    for (int schedule = 0; schedule < schedules; ++schedule) {
        isQuiet = false;
        for (int run = 0; run < 2; ++run) {
            m_world->run(random() % 3 ? SyncMode::Incremental : SyncMode::Full);
            if (random() % 2)
                m_world->restart();
        }
        isQuiet = true;
        m_world->now = m_world->now + Duration::hours(1);
        const SourceOutcome quiet = m_world->run(SyncMode::Full);
        QVERIFY2(!quiet.error, told(quiet));
        if (m_world->stream().doubt) // many went at once: the user is asked, and agrees
            QVERIFY(m_world->cache().confirmDeletes("sys", {}, m_world->now).ok());
        QVERIFY(m_world->live() == m_model->expected());
        QCOMPARE(m_world->stream().rows, static_cast<std::int64_t>(m_model->rows.size()));
    }
}

// SY-01, SY-02: a server that mixes up its answers: the same page again, or that of another query.
void Model::thePageOfAnotherQueryIsNotTakenForOurs()
{
    std::mt19937 random(seedOf("MODEL_SEED"));
    m_world->limits.http = {120'000, 30'000};
    Told before;
    m_world->server.setHandler([&](const Asked& asked) {
        const Told right = m_model->answer(asked);
        const bool isSwapped = !before.bytes.isEmpty() && random() % 4 == 0;
        const Told told = isSwapped ? before : right;
        before = random() % 2 ? right : before;
        return told;
    });
    for (int time = 0; time < howOften(20, 1000); ++time) {
        if (time % 5 == 0) // and changes in between, so that there is something to be mixed up
            change(random);
        m_world->run(random() % 2 ? SyncMode::Incremental : SyncMode::Full);
    }
    m_world->server.setHandler([this](const Asked& asked) { return m_model->answer(asked); });
    m_world->now = m_world->now + Duration::hours(1);
    const SourceOutcome next = m_world->run(SyncMode::Full);
    QVERIFY2(!next.error, told(next));
    if (m_world->stream().doubt)
        QVERIFY(m_world->cache().confirmDeletes("sys", {}, m_world->now).ok());
    QVERIFY(m_world->live() == m_model->expected());
}

void Model::anExpiredPositionLeadsToAWholeRead_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("410 gone") << 410;
    QTest::newRow("400 unknown") << 400;
    QTest::newRow("422 out of range") << 422;
}

// SY-04.
void Model::anExpiredPositionLeadsToAWholeRead()
{
    QFETCH(int, status);
    for (int time = 0; time < howOften(2, 67); ++time) {
        init();
        const int last = 2 + time % 7; // pages of the first read, which stops there
        int requests = 0;
        m_world->server.setHandler(
            [&](const Asked& asked) { return ++requests > last ? reply(403, "{}") : m_model->answer(asked); });
        QVERIFY(m_world->run().error.has_value());
        bool isExpired = true;
        m_world->server.setHandler([&](const Asked& asked) {
            if (asked.value("offset") != "0" && std::exchange(isExpired, false))
                return reply(status, "{}");
            return m_model->answer(asked);
        });
        const SourceOutcome outcome = m_world->run();
        QVERIFY2(!outcome.error, told(outcome));
        QVERIFY(m_world->live() == m_model->expected());
        QCOMPARE(m_world->stream().rows, 95);
    }
}

void Model::pagesThatAreNoDataChangeNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    const QByteArray json = "application/json";
    QTest::newRow("login page") << 200 << QByteArray("<html>Log in</html>") << QByteArray("text/html");
    QTest::newRow("login page dressed as JSON") << 200 << QByteArray("<html>Log in</html>") << json;
    QTest::newRow("empty body") << 200 << QByteArray() << json;
    QTest::newRow("204") << 204 << QByteArray() << json;
    QTest::newRow("blanks") << 200 << QByteArray("  \n") << json;
    QTest::newRow("null") << 200 << QByteArray("null") << json;
    QTest::newRow("a text") << 200 << QByteArray("\"ok\"") << json;
    QTest::newRow("an empty object") << 200 << QByteArray("{}") << json;
    QTest::newRow("an empty array") << 200 << QByteArray("[]") << json;
    QTest::newRow("rows are null") << 200 << QByteArray("{\"rows\":null,\"total\":0}") << json;
    QTest::newRow("rows without a total") << 200 << QByteArray("{\"rows\":[]}") << json;
    QTest::newRow("plain text") << 200 << QByteArray("blocked") << QByteArray("text/plain");
    QTest::newRow("error in a 200") << 200 << QByteArray("{\"error\":{\"code\":88}}") << json;
}

// NW-09, NW-16: no row, no delete, the cursor stays.
void Model::pagesThatAreNoDataChangeNothing()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QVERIFY(!m_world->run().error);
    const std::string cursor = m_world->stream().cursor;
    m_world->server.setHandler([&](const Asked&) { return reply(status, body, {}, type); });
    for (const SyncMode mode : {SyncMode::Incremental, SyncMode::Full}) {
        const SourceOutcome outcome = m_world->run(mode);
        QVERIFY(outcome.error.has_value());
        QCOMPARE(outcome.counts.removed, 0);
        QCOMPARE(m_world->stream().cursor, cursor);
        QCOMPARE(m_world->live().size(), std::size_t(95));
    }
}

void Model::theSkewOfTheirClockIsMeasured_data()
{
    QTest::addColumn<qint64>("seconds");
    for (const int minutes : {-1440, -1000, -600, -300, -120, -60, -30, -20, -10, -6,  -5,  -1,
                              0,     1,     5,    6,    10,   20,  30,  60,  120, 300, 600, 1440})
        QTest::addRow("%d minutes", minutes) << qint64(minutes) * 60;
}

// SY-12.
void Model::theSkewOfTheirClockIsMeasured()
{
    QFETCH(qint64, seconds);
    const Instant theirs = m_world->now + Duration{seconds * 1000};
    const QByteArray date = QLocale::c()
                                .toString(QDateTime::fromMSecsSinceEpoch(theirs.ms, Qt::UTC),
                                          QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                                .toLatin1();
    m_world->server.setHandler([&](const Asked& asked) {
        Told told = m_model->answer(asked);
        told.bytes.insert(told.bytes.indexOf("\r\n") + 2, "Date: " + date + "\r\n");
        return told;
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome));
    const SystemState state = m_world->cache().systemStates().value().front();
    QVERIFY(state.clockSkew && *state.clockSkew == Duration{seconds * 1000});
    QVERIFY(m_world->live() == m_model->expected());
}

QTEST_GUILESS_MAIN(Model)
#include "tst_model.moc"
