#include <utility>

#include "tests/sync/receiptlist.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

// Waiting, faults and going on: the next run always reaches the same end.
class Recovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void retryAfterIsRespected_data();
    void retryAfterIsRespected();
    void aLongRetryAfterEndsTheRun();
    void aBurstOfServerErrorsIsRiddenOut();
    void serverErrorsForEverStop();
    void errorsInsideA200AreErrors_data();
    void errorsInsideA200AreErrors();
    void aPageWithoutLengthCutAnywhereIsReadAgain();
    void anInterruptedFirstReadGoesOnWhereItStopped();
    void aForgottenPositionStartsAgain();
    void aFailedCommitMovesNothing();
    void faultsAtRandomLoseNothing();
    void cancellingInMidPageKeepsWhatCame();
    void failingSinceIsKept();
    void testingStoresNothing();

private:
    std::unique_ptr<SyncWorld> m_world;
};

void Recovery::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_world = std::make_unique<SyncWorld>();
}

void Recovery::retryAfterIsRespected_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("leastMs");
    QTest::newRow("one second") << 429 << QByteArray("Retry-After: 1\r\n") << 1000;
    QTest::newRow("503") << 503 << QByteArray("Retry-After: 1\r\n") << 1000;
    QTest::newRow("a date")
        << 429 << QByteArray("Date: Sat, 14 Mar 2026 01:42:00 GMT\r\nRetry-After: Sat, 14 Mar 2026 01:42:01 GMT\r\n")
        << 1000;
    QTest::newRow("zero") << 429 << QByteArray("Retry-After: 0\r\n") << 0;
    QTest::newRow("negative") << 429 << QByteArray("Retry-After: -5\r\n") << 0;
    QTest::newRow("words") << 429 << QByteArray("Retry-After: soon\r\n") << 0;
    QTest::newRow("missing") << 429 << QByteArray() << 0;
}

void Recovery::retryAfterIsRespected()
{
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(int, leastMs);
    m_world->limits.retry.patienceMs = 5000;
    m_world->setProfile(kList + receiptMap());
    QElapsedTimer sinceRefused;
    qint64 waited = -1;
    m_world->server.setHandler([&](const Asked& asked) {
        if (!sinceRefused.isValid()) {
            sinceRefused.start();
            return reply(status, "{}", header);
        }
        waited = waited < 0 ? sinceRefused.elapsed() : waited;
        return honest(asked);
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QVERIFY(waited >= leastMs); // never earlier; how much later depends on the machine
    QCOMPARE(outcome.requests, 5);
}

void Recovery::aLongRetryAfterEndsTheRun()
{
    for (const char* seconds : {"3600", "315360000"}) {
        SyncWorld world;
        world.setProfile(kList + receiptMap());
        world.server.setHandler(
            [=](const Asked&) { return reply(429, "{}", "Retry-After: " + QByteArray(seconds) + "\r\n"); });
        const SourceOutcome outcome = world.run();
        QVERIFY(outcome.error);
        QCOMPARE(*outcome.error, (Error{ErrorCode::RateLimited, {"sys", "receipts", "3600"}, {"{}"}}));
        QCOMPARE(outcome.requests, 1);
    }
}

void Recovery::aBurstOfServerErrorsIsRiddenOut()
{
    m_world->setProfile(kList + receiptMap());
    int asked = 0;
    m_world->server.setHandler([&asked](const Asked& request) {
        static constexpr int kStatus[] = {500, 502, 200, 503, 504, 200, 408};
        const int status = asked < 7 ? kStatus[asked] : 200;
        ++asked;
        return status == 200 ? honest(request) : reply(status, "oops", {}, "text/plain");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(35));
}

void Recovery::serverErrorsForEverStop()
{
    m_world->setProfile(kList + receiptMap());
    m_world->server.setHandler([](const Asked&) { return reply(502, "<h1>Bad gateway</h1>", {}, "text/html"); });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(*outcome.error, (Error{ErrorCode::ServerFailed, {"sys", "receipts", "502"}, {}}));
    QCOMPARE(outcome.requests, 3);
}

void Recovery::errorsInsideA200AreErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char* name, const char* body, const char* type, ErrorCode code, const char* what) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(type) << static_cast<int>(code) << QByteArray(what);
    };
    row("login page", "<html>log in</html>", "text/html; charset=utf-8", ErrorCode::AnswerNotJson, "a web page");
    row("page as JSON", "<html>log in</html>", "application/json", ErrorCode::AnswerNotJson, "a web page");
    row("empty", "", "application/json", ErrorCode::AnswerNotJson, "empty");
    row("error code", R"({"errcode":7,"msg":"no such list"})", "application/json", ErrorCode::AnswerRejected, "7");
    row("no code", R"({"rows":[],"total":0})", "application/json", ErrorCode::AnswerRejected, "");
    row("no rows", R"({"errcode":0,"total":0})", "application/json", ErrorCode::AnswerUnexpected, "rows");
    row("rows of another type", R"({"errcode":0,"rows":5,"total":0})", "application/json", ErrorCode::AnswerUnexpected,
        "rows");
    row("no total", R"({"errcode":0,"rows":[]})", "application/json", ErrorCode::AnswerUnexpected, "total");
    row("list of errors", R"([{"errorCode":"X"}])", "application/json", ErrorCode::AnswerRejected, "");
}

void Recovery::errorsInsideA200AreErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(int, code);
    QFETCH(QByteArray, what);
    m_world->setProfile(kList + kIncremental + receiptMap());
    m_world->server.setHandler([=](const Asked&) { return reply(200, body, {}, type); });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(static_cast<int>(outcome.error->code), code);
    QCOMPARE(QByteArray::fromStdString(outcome.error->args[2]), what);
    QVERIFY(m_world->sink.rows.empty());
    QVERIFY(m_world->cursor().empty());
    QCOMPARE(outcome.requests, 1);
}

void Recovery::aPageWithoutLengthCutAnywhereIsReadAgain()
{
    m_world->setProfile(kList + receiptMap());
    const QByteArray body = page(0, 10, 10);
    for (qsizetype cut = 0; cut < body.size(); cut += 97) {
        SyncWorld world;
        world.setProfile(kList + receiptMap());
        int asked = 0;
        world.server.setHandler([&](const Asked&) {
            Told answer;
            answer.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n";
            answer.bytes += ++asked == 1 ? body.left(cut) : body;
            return answer;
        });
        const SourceOutcome outcome = world.run();
        // Nothing at all is not told from an empty answer, so it is not asked again by itself.
        QVERIFY2(outcome.error.has_value() == (cut == 0), QByteArray::number(cut).constData());
        QCOMPARE(world.sink.rows.size(), cut == 0 ? std::size_t(0) : std::size_t(10));
    }
}

void Recovery::anInterruptedFirstReadGoesOnWhereItStopped()
{
    m_world->setProfile(kList + kIncremental + receiptMap());
    m_world->server.setHandler(
        [](const Asked& asked) { return asked.value("offset").toInt() >= 18 ? reply(500, "{}") : honest(asked); });
    QVERIFY(m_world->run().error);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(19));
    QVERIFY(!m_world->freshAsOf().isKnown());
    const Instant started = m_world->now;
    m_world->now = m_world->now + Duration::hours(2);
    m_world->server.setHandler([](const Asked& asked) { return honest(asked); });
    m_world->server.forget();
    QVERIFY(!m_world->run().error);
    QCOMPARE(m_world->server.asked().front().value("offset"), QByteArray("18"));
    QCOMPARE(m_world->sink.rows.size(), std::size_t(35));
    QCOMPARE(m_world->freshAsOf(), started); // what was read first is that old
}

void Recovery::aForgottenPositionStartsAgain()
{
    m_world->setProfile(kList + receiptMap());
    m_world->server.setHandler(
        [](const Asked& asked) { return asked.value("offset").toInt() >= 18 ? reply(500, "{}") : honest(asked); });
    QVERIFY(m_world->run().error);
    bool first = true;
    m_world->server.setHandler([&first](const Asked& asked) {
        return std::exchange(first, false) ? reply(410, "{\"msg\":\"cursor expired\"}") : honest(asked);
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(35));
    QCOMPARE(m_world->freshAsOf(), m_world->now);
}

void Recovery::aFailedCommitMovesNothing()
{
    m_world->setProfile(kList + kIncremental + receiptMap());
    m_world->server.setHandler([](const Asked& asked) { return honest(asked); });
    m_world->sink.isBroken = true;
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::StoreFull);
    QVERIFY(m_world->cursor().empty());
    m_world->sink.isBroken = false;
    QVERIFY(!m_world->run().error);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(35));
}

// Every fault that a server can make, at random, until the list is whole.
void Recovery::faultsAtRandomLoseNothing()
{
    const quint32 seed = qEnvironmentVariableIsSet("SYNC_SEED") ? qEnvironmentVariable("SYNC_SEED").toUInt()
                                                                : QRandomGenerator::global()->generate();
    qInfo("SYNC_SEED=%u", seed);
    QRandomGenerator random(seed);
    for (int schedule = 0; schedule < 40; ++schedule) {
        SyncWorld world;
        world.limits.http.idleMs = 60;
        world.limits.retry.attempts = 2;
        world.setProfile(kToken + kList + kIncremental + receiptMap());
        int tokens = 0;
        world.server.setHandler([&](const Asked& asked) {
            Told answer = asked.path() == "/token" ? token(++tokens) : honest(asked);
            switch (random.bounded(14)) {
            case 0:
                answer.cutAt = random.bounded(answer.bytes.size());
                break;
            case 1:
                return reply(500, "{}");
            case 2:
                return reply(429, "{}");
            case 3:
                return reply(401, "{}");
            case 4:
                return reply(200, "<html>", {}, "text/html");
            case 5:
                answer.isSilent = random.bounded(3) == 0;
                break;
            case 6:
                return reply(200, R"({"errcode":88})");
            default:
                break;
            }
            return answer;
        });
        int runs = 0;
        while (!world.freshAsOf().isKnown() && ++runs < 200)
            world.run();
        QVERIFY2(runs < 200, std::to_string(schedule).c_str());
        QCOMPARE(world.sink.rows.size(), std::size_t(35));
        QVERIFY(world.sink.setAside.empty());
    }
}

void Recovery::cancellingInMidPageKeepsWhatCame()
{
    m_world->setProfile(kList + kIncremental + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        Told answer = honest(asked);
        if (asked.value("offset").toInt() >= 18)
            answer.dripMs = 20;
        return answer;
    });
    m_world->start();
    QVERIFY(pump([this] { return m_world->server.asked().size() == 3; }));
    QVERIFY(m_world->team->isRunning());
    m_world->team->cancel();
    QVERIFY(pump([this] { return m_world->finished.has_value(); }, 1000));
    QVERIFY(m_world->finished->cancelled);
    QCOMPARE(m_world->finished->sources.front().error->code, ErrorCode::Cancelled);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(19));
    QVERIFY(
        !m_world->sink.systems["sys"]
             .lastTriedAt.isKnown()); // only what was spent is noted // a cancelled run says nothing about the system
    m_world->server.setHandler([](const Asked& asked) { return honest(asked); });
    QVERIFY(!m_world->run().error);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(35));
    // Destroying a run in mid-page ends it as well.
    m_world->server.setHandler([](const Asked&) { return Told{{}, -1, 0, true, false}; });
    m_world->server.forget();
    m_world->start();
    QVERIFY(pump([this] { return m_world->server.asked().size() == 1; }));
    m_world->team.reset();
    QCoreApplication::processEvents();
    QVERIFY(!m_world->finished);
}

void Recovery::failingSinceIsKept()
{
    m_world->setProfile(kList + receiptMap());
    m_world->server.setHandler([](const Asked&) { return reply(404, "{\"msg\":\"gone\"}"); });
    const Instant first = m_world->now;
    QVERIFY(m_world->run().error);
    m_world->now = m_world->now + Duration::hours(1);
    QVERIFY(m_world->run().error);
    const SystemState& state = m_world->sink.systems.at("sys");
    QCOMPARE(state.failingSince, first);
    QCOMPARE(state.lastTriedAt, m_world->now);
    QVERIFY(!state.lastSucceededAt.isKnown());
    QCOMPARE(*state.error, (Error{ErrorCode::AnswerRejected, {"sys", "receipts", "404"}, "gone"}));
    m_world->server.setHandler([](const Asked& asked) { return honest(asked); });
    QVERIFY(!m_world->run().error);
    QVERIFY(!m_world->sink.systems.at("sys").failingSince.isKnown());
    QVERIFY(!m_world->sink.systems.at("sys").error);
    QCOMPARE(m_world->sink.systems.at("sys").lastSucceededAt, m_world->now);
}

void Recovery::testingStoresNothing()
{
    m_world->setProfile(kToken + kList + receiptMap());
    m_world->server.setHandler([](const Asked& asked) { return asked.path() == "/token" ? token(1) : honest(asked); });
    const SourceOutcome outcome = m_world->test();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(outcome.requests, 2);
    QCOMPARE(outcome.counts.added, 10);
    QCOMPARE(m_world->sink.pages, 0);
    QVERIFY(!m_world->sink.systems["sys"].lastTriedAt.isKnown()); // only what was spent is noted
}

QTEST_GUILESS_MAIN(Recovery)
#include "tst_recovery.moc"
