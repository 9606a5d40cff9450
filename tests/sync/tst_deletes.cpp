#include "core/sync/deleteguard.h"
#include "tests/sync/howoften.h"
#include "tests/sync/servermodel.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

// Trap 17 and SY-05: hard deletes never show in a list; a full comparison of keys finds them, behind a guard.
class Deletes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theGuardAsksAboveFivePercentOrFiftyRows_data();
    void theGuardAsksAboveFivePercentOrFiftyRows();
    void hardDeletesAreFoundByAFullComparison();
    void aComparisonIsMadeEveryFewDays();
    void anIncrementalSyncRemovesNothing();
    void anEmptyListRemovesNothing();
    void aSuddenlyShortListRemovesNothing();
    void whatComesBackEndsTheDoubt();
    void onlyAfterTheUserAgreesTheyGo();
    void aRowThatWasMissedOnceIsLookedForAgain();
    void aComparisonThatWasCutOffGoesOn();
    void aListWithoutIncrementIsComparedEachTime();
    void aListThatNeverNamesAllIsLeftAlone();
    void aBrokenRowIsNotADeletedOne();

private:
    SourceOutcome sync(SyncMode mode = SyncMode::Incremental);

    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<ServerModel> m_model;
    int m_requests = 0;
};

void Deletes::init()
{
    m_world = std::make_unique<SyncWorld>();
    m_world->useRealCache();
    m_model = std::make_unique<ServerModel>(100);
    m_world->server.setHandler([this](const Asked& asked) { return m_model->answer(asked); });
    m_world->setProfile(modelProfile("full = { every_days = 7 }"));
}

SourceOutcome Deletes::sync(SyncMode mode)
{
    const SourceOutcome outcome = m_world->run(mode);
    m_world->now = m_world->now + Duration::hours(1);
    return outcome;
}

void Deletes::theGuardAsksAboveFivePercentOrFiftyRows_data()
{
    QTest::addColumn<qint64>("live");
    QTest::addColumn<qint64>("missing");
    QTest::addColumn<qint64>("unnamed");
    QTest::addColumn<bool>("asks");
    QTest::newRow("nothing") << qint64(100) << qint64(0) << qint64(0) << false;
    QTest::newRow("4 of 100") << qint64(100) << qint64(4) << qint64(0) << false;
    QTest::newRow("5 of 100") << qint64(100) << qint64(5) << qint64(0) << false;
    QTest::newRow("6 of 100") << qint64(100) << qint64(6) << qint64(0) << true;
    QTest::newRow("49 of many") << qint64(100'000) << qint64(49) << qint64(0) << false;
    QTest::newRow("50 of many") << qint64(100'000) << qint64(50) << qint64(0) << false;
    QTest::newRow("51 of many") << qint64(100'000) << qint64(51) << qint64(0) << true;
    QTest::newRow("all of one") << qint64(1) << qint64(1) << qint64(0) << true;
    QTest::newRow("unnamed rows") << qint64(100) << qint64(1) << qint64(1) << true;
    QTest::newRow("unnamed rows, nothing missing") << qint64(100) << qint64(0) << qint64(1) << false;
}

void Deletes::theGuardAsksAboveFivePercentOrFiftyRows()
{
    QFETCH(qint64, live);
    QFETCH(qint64, missing);
    QFETCH(qint64, unnamed);
    QTEST(sync::mustAsk({live, missing, unnamed}), "asks");
}

void Deletes::hardDeletesAreFoundByAFullComparison()
{
    QVERIFY(!sync().error);
    m_model->rows.erase(ServerModel::idOf(3));
    m_model->rows.erase(ServerModel::idOf(97));
    QVERIFY(!sync().error);
    QCOMPARE(m_world->live().size(), std::size_t(100));
    const SourceOutcome full = sync(SyncMode::Full);
    QVERIFY2(!full.error, told(full));
    QCOMPARE(full.counts.removed, 2);
    QVERIFY(m_world->live() == m_model->expected());
    QCOMPARE(m_world->stream().rows, 98);
}

void Deletes::aComparisonIsMadeEveryFewDays()
{
    const Instant first = m_world->now;
    QVERIFY(!sync().error);
    m_model->rows.erase(ServerModel::idOf(3));
    m_world->now = first + Duration::days(7) - Duration{1};
    QVERIFY(!sync().error);
    QCOMPARE(m_world->live().size(), std::size_t(100));
    m_world->now = first + Duration::days(7);
    QVERIFY(!sync().error);
    QVERIFY(m_world->live() == m_model->expected());
    const qsizetype before = m_world->server.asked().size();
    QVERIFY(!sync().error);
    QCOMPARE(m_world->server.asked().size() - before, 1); // incremental again
}

void Deletes::anIncrementalSyncRemovesNothing()
{
    QVERIFY(!sync().error);
    m_model->rows.clear();
    QVERIFY(!sync().error);
    QCOMPARE(m_world->live().size(), std::size_t(100));
    QVERIFY(!m_world->stream().doubt);
}

void Deletes::anEmptyListRemovesNothing()
{
    QVERIFY(!sync().error);
    m_model->rows.clear();
    const SourceOutcome outcome = sync(SyncMode::Full);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.counts.removed, 0);
    QCOMPARE(m_world->live().size(), std::size_t(100));
    QCOMPARE(m_world->stream().doubt.missing, 100);
    QCOMPARE(m_world->stream().doubt.live, 100);
}

// SY-05: of a list that ends suddenly, at any row, nothing is removed.
void Deletes::aSuddenlyShortListRemovesNothing()
{
    for (int time = 0; time < howOften(5, 100); ++time) {
        init();
        QVERIFY(!sync().error);
        const int missing = 6 + time * 37 % 95;
        for (int i = 101 - missing; i <= 100; ++i)
            m_model->rows.erase(ServerModel::idOf(i));
        const Instant since = m_world->now;
        QVERIFY(!sync(SyncMode::Full).error);
        QCOMPARE(m_world->live().size(), std::size_t(100));
        QCOMPARE(m_world->stream().doubt, (Doubt{missing, 100, since}));
        QVERIFY(!sync(SyncMode::Full).error); // asked again: since when stays
        QCOMPARE(m_world->stream().doubt, (Doubt{missing, 100, since}));
    }
}

void Deletes::whatComesBackEndsTheDoubt()
{
    QVERIFY(!sync().error);
    const auto whole = m_model->rows;
    m_model->rows.clear();
    QVERIFY(!sync(SyncMode::Full).error);
    QVERIFY(m_world->stream().doubt);
    m_model->rows = whole;
    QVERIFY(!sync(SyncMode::Full).error);
    QVERIFY(!m_world->stream().doubt);
    QVERIFY(m_world->live() == m_model->expected());
}

void Deletes::onlyAfterTheUserAgreesTheyGo()
{
    QVERIFY(!sync().error);
    for (int i = 1; i <= 60; ++i)
        m_model->rows.erase(ServerModel::idOf(i));
    QVERIFY(!sync(SyncMode::Full).error);
    m_world->restart();
    m_model->rows[ServerModel::idOf(5)] = {7, m_world->now}; // it is back before the user has answered
    QVERIFY(!sync().error);
    QCOMPARE(m_world->cache().confirmDeletes("sys", "receipts", m_world->now).value(), 59);
    QVERIFY(m_world->live() == m_model->expected());
    QVERIFY(!m_world->stream().doubt);
}

void Deletes::aRowThatWasMissedOnceIsLookedForAgain()
{
    QVERIFY(!sync().error);
    int requests = 0;
    m_world->server.setHandler([&](const Asked& asked) {
        ServerModel moved = *m_model;
        // The first look at the list does not name one row, though its total is right.
        if (++requests <= 10) {
            moved.rows.erase(ServerModel::idOf(55));
            moved.rows[ServerModel::idOf(101)] = {1, m_world->now};
        }
        return moved.answer(asked);
    });
    const SourceOutcome full = sync(SyncMode::Full);
    QVERIFY2(!full.error, told(full));
    QVERIFY(m_world->live().contains(ServerModel::idOf(55)));
    QVERIFY(requests > 10);
}

void Deletes::aComparisonThatWasCutOffGoesOn()
{
    QVERIFY(!sync().error);
    m_model->rows.erase(ServerModel::idOf(3));
    for (const int stop : {1, 4, 10, 11, 15}) {
        int requests = 0;
        m_world->server.setHandler(
            [&](const Asked& asked) { return ++requests > stop ? reply(403, "{}") : m_model->answer(asked); });
        m_world->now = m_world->now + Duration::days(8);
        m_world->run();
        m_world->restart();
        m_world->server.setHandler([this](const Asked& asked) { return m_model->answer(asked); });
        QVERIFY(!m_world->run().error);
        QVERIFY2(m_world->live() == m_model->expected(), qPrintable(QString::number(stop)));
        m_model->rows.erase(ServerModel::idOf(10 + stop));
    }
}

void Deletes::aListWithoutIncrementIsComparedEachTime()
{
    std::string profile = modelProfile();
    profile.erase(profile.find("incremental ="),
                  profile.find('\n', profile.find("incremental =")) - profile.find("incremental ="));
    m_world->setProfile(profile);
    QVERIFY(!sync().error);
    m_model->rows.erase(ServerModel::idOf(100));
    const SourceOutcome next = sync();
    QVERIFY2(!next.error, told(next));
    QCOMPARE(next.counts.removed, 1);
    QVERIFY(m_world->live() == m_model->expected());
}

void Deletes::aListThatNeverNamesAllIsLeftAlone()
{
    m_world->setProfile(modelProfile("full = { removes = false }"));
    QVERIFY(!sync().error);
    m_model->rows.erase(ServerModel::idOf(100));
    QVERIFY(!sync(SyncMode::Full).error);
    QCOMPARE(m_world->live().size(), std::size_t(100));
}

void Deletes::aBrokenRowIsNotADeletedOne()
{
    QVERIFY(!sync().error);
    m_model->rows[ServerModel::idOf(8)].isBroken = true;
    const SourceOutcome full = sync(SyncMode::Full);
    QVERIFY(!full.error);
    QCOMPARE(full.counts.setAside, 1);
    QCOMPARE(full.counts.removed, 0);
    QCOMPARE(m_world->live().size(), std::size_t(100));
}

QTEST_GUILESS_MAIN(Deletes)
#include "tst_deletes.moc"
