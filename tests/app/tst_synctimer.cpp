#include "app/desk/synctimer.h"

#include <QSignalSpy>
#include <QTest>

using namespace plumbline;

// The window's sync by itself: asks at the start and when something is due, never while a sync runs.
class SyncTimerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsAskedBeforeItIsStarted();
    void atTheStartEverySystemIsDue();
    void whileASyncRunsNothingIsAskedFor();
    void aRefusedSyncIsNotAskedForAtOnce();
    void aSystemThatNeedsTheUserIsLeftAlone();

private:
    static SystemState tried(Instant at, std::optional<Error> error = {})
    {
        return {"crm", at, at, {}, std::move(error)};
    }

    Instant m_now{1'773'452'520'000};
    std::unique_ptr<SyncTimer> m_timer;
    std::vector<std::vector<std::string>> m_asked;
};

void SyncTimerTest::init()
{
    m_asked.clear();
    m_timer = std::make_unique<SyncTimer>([this] { return m_now; });
    connect(m_timer.get(), &SyncTimer::syncDue, this,
            [this](const std::vector<std::string>& systems) { m_asked.push_back(systems); });
}

void SyncTimerTest::nothingIsAskedBeforeItIsStarted()
{
    m_timer->learn({"crm"}, {});
    QVERIFY(m_asked.empty());
}

void SyncTimerTest::atTheStartEverySystemIsDue()
{
    m_timer->start();
    QVERIFY(m_asked.empty()); // nothing is known of the systems yet
    m_timer->learn({"crm", "erp"}, {tried(m_now)});
    QCOMPARE(m_asked, (std::vector<std::vector<std::string>>{{"crm", "erp"}}));
}

void SyncTimerTest::whileASyncRunsNothingIsAskedFor()
{
    m_timer->start();
    m_timer->setRunning(true);
    m_timer->learn({"crm"}, {});
    QVERIFY(m_asked.empty());
    m_timer->setRunning(false);
    m_timer->learn({"crm"}, {});
    QCOMPARE(m_asked.size(), std::size_t(1));
}

void SyncTimerTest::aRefusedSyncIsNotAskedForAtOnce()
{
    m_timer->start();
    m_timer->learn({"crm"}, {});
    m_timer->learn({"crm"}, {}); // another process syncs: nothing has become known
    QCOMPARE(m_asked.size(), std::size_t(1));
    m_now = m_now + Duration{60'000};
    m_timer->learn({"crm"}, {});
    QCOMPARE(m_asked.size(), std::size_t(2));
}

void SyncTimerTest::aSystemThatNeedsTheUserIsLeftAlone()
{
    m_timer->start();
    m_timer->learn({"crm"}, {tried(m_now, Error{ErrorCode::SignInRefused, {"crm", "", "401"}, {}})});
    QVERIFY(m_asked.empty());
}

QTEST_GUILESS_MAIN(SyncTimerTest)
#include "tst_synctimer.moc"
