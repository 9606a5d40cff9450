#include <utility>

#include "tests/sync/receiptlist.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

// Rows of one server that is asked with ">": those whose change is later than `since`.
Told changedAfter(const Asked& asked, const QList<std::pair<int, QByteArray>>& rows)
{
    QByteArray list;
    int count = 0;
    for (const auto& [id, changed] : rows) {
        if (changed > asked.value("since")) {
            list += (list.isEmpty() ? "" : ",") + receipt(id, changed);
            ++count;
        }
    }
    return reply(200, "{\"errcode\":0,\"rows\":[" + list + "],\"total\":" + QByteArray::number(count) + "}");
}

} // namespace

// What the next sync asks for.
class Watermarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void equalTimestampsAreNotMissed();
    void anEmptyAnswerDoesNotMoveTheWatermark();
    void aDateFarAheadDoesNotHideWhatFollows();

private:
    std::unique_ptr<SyncWorld> m_world;
};

void Watermarks::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_world = std::make_unique<SyncWorld>();
}

void Watermarks::equalTimestampsAreNotMissed()
{
    m_world->setProfile(kList + kIncremental + receiptMap());
    // Written within the moment of reading: another row may still get the same instant.
    QList<std::pair<int, QByteArray>> rows{{1, "2026-03-14T01:00:00.000Z"}, {2, "2026-03-14T01:41:59.900Z"}};
    m_world->server.setHandler([&rows](const Asked& asked) { return changedAfter(asked, rows); });
    QVERIFY(!m_world->run().error);
    QVERIFY(!m_world->server.asked().front().query().contains("since"));
    rows.append({3, "2026-03-14T01:41:59.900Z"});
    m_world->now = m_world->now + Duration{60'000};
    QVERIFY(!m_world->run().error);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(3));
    // By now the instant is past: what did not change is not fetched again.
    m_world->now = m_world->now + Duration{60'000};
    const SourceOutcome third = m_world->run();
    QVERIFY(!third.error);
    QCOMPARE(third.counts.added + third.counts.changed, 0);
    m_world->now = m_world->now + Duration{60'000};
    const SourceOutcome fourth = m_world->run();
    QCOMPARE(fourth.counts.unchanged, 0);
}

void Watermarks::anEmptyAnswerDoesNotMoveTheWatermark()
{
    m_world->setProfile(kList + kIncremental + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        return changedAfter(asked, {{1, "2026-03-01T00:00:00.000Z"}});
    });
    QVERIFY(!m_world->run().error);
    m_world->server.setHandler([](const Asked&) { return reply(200, page(0, 0, 0)); });
    QVERIFY(!m_world->run().error);
    QVERIFY(!m_world->run().error);
    QCOMPARE(m_world->server.asked().back().value("since"), QByteArray("2026-03-01T00:00:00.000Z"));
}

void Watermarks::aDateFarAheadDoesNotHideWhatFollows()
{
    m_world->setProfile(kList + kIncremental + receiptMap());
    QList<std::pair<int, QByteArray>> rows{{1, "2099-01-01T00:00:00.000Z"}};
    m_world->server.setHandler([&rows](const Asked& asked) { return changedAfter(asked, rows); });
    QVERIFY(!m_world->run().error);
    rows.append({2, "2026-03-20T00:00:00.000Z"});
    m_world->now = m_world->now + Duration::days(7);
    QVERIFY(!m_world->run().error);
    QVERIFY(m_world->sink.rows.contains("2"));
}

QTEST_GUILESS_MAIN(Watermarks)
#include "tst_watermarks.moc"
