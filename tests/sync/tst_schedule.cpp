#include "core/sync/syncschedule.h"
#include "core/sync/systemhealth.h"

#include <QTest>

#include <random>

using namespace plumbline;
using namespace plumbline::sync;

// What is due when, with the time passed in: no test waits.
class Schedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSystemIsReadOnItsInterval();
    void atTheStartAllAreDueThatAreNotToldToWait();
    void failuresBackOffUpToAQuarterOfAnHour();
    void aSystemInTroubleIsAskedAtMostTwentyTimesInTenMinutes();
    void whatTheSystemAskedForIsWaitedFor_data();
    void whatTheSystemAskedForIsWaitedFor();
    void aRefusedSignInIsNotTriedAgain();
    void aSpentBudgetComesBackWithTheCompanysDay();
    void theNetworkComingBackCutsABackOffShort();
    void clocksThatJumpNeverSilenceASystem_data();
    void clocksThatJumpNeverSilenceASystem();
    void healthTellsWhatIsTrueNow();
};

namespace {

constexpr Instant kNow{1'773'452'520'000}; // 2026-03-14T01:42:00Z
constexpr Duration kMinute{60'000};

Error failed(ErrorCode code, std::string what = "x") { return {code, {"crm", "", std::move(what)}, {}}; }

SystemState tried(Instant at, std::optional<Error> error = {}, Instant nextTryAt = {})
{
    SystemState state{"crm", at, at, {}, std::move(error)};
    state.nextTryAt = nextTryAt;
    return state;
}

bool isDue(const SyncSchedule& schedule, const SystemState& state, Instant now)
{
    return !schedule.due({"crm"}, {state}, now).empty();
}

} // namespace

void Schedule::aSystemIsReadOnItsInterval()
{
    const SyncSchedule schedule;
    const Instant next = kNow + Duration{15 * 60'000};
    QVERIFY(!isDue(schedule, tried(kNow), next - Duration{1}));
    QVERIFY(isDue(schedule, tried(kNow), next));
    QVERIFY(isDue(schedule, tried(kNow), next + Duration{1}));
    QCOMPARE(schedule.untilNext({"crm"}, {tried(kNow)}, next - kMinute).ms, kMinute.ms);
    QCOMPARE(schedule.due({"crm", "erp"}, {tried(kNow)}, kNow), std::vector<std::string>{"erp"}); // never read
}

void Schedule::atTheStartAllAreDueThatAreNotToldToWait()
{
    SyncSchedule schedule;
    schedule.start();
    QVERIFY(isDue(schedule, tried(kNow - kMinute), kNow));
    const SystemState limited = tried(kNow - kMinute, failed(ErrorCode::RateLimited, "600"), kNow + kMinute);
    QVERIFY(!isDue(schedule, limited, kNow));
    schedule.began();
    QVERIFY(!isDue(schedule, tried(kNow - kMinute), kNow));
}

void Schedule::failuresBackOffUpToAQuarterOfAnHour()
{
    const std::int64_t whole[] = {1, 2, 4, 8, 15, 15, 15};
    for (int failures = 1; failures <= 7; ++failures) {
        const Error error = failed(ErrorCode::TimedOut);
        const std::int64_t most = whole[failures - 1] * 60'000;
        QCOMPARE((nextTryAfter(error, failures, kNow, 0) - kNow).ms, most / 2);
        QCOMPARE((nextTryAfter(error, failures, kNow, 1) - kNow).ms, most);
    }
    QCOMPARE((nextTryAfter(failed(ErrorCode::ServerFailed), 1'000'000, kNow, 1) - kNow).ms, 15 * 60'000);
}

// NW-14: a run makes up to four attempts.
void Schedule::aSystemInTroubleIsAskedAtMostTwentyTimesInTenMinutes()
{
    for (const double jitter : {0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1.0}) {
        const SyncSchedule schedule;
        SystemState state = tried({});
        std::vector<Instant> requests;
        for (Instant now = kNow; now < kNow + Duration::hours(3); now = now + Duration{1000}) {
            if (!isDue(schedule, state, now))
                continue;
            requests.insert(requests.end(), 4, now);
            state = tried(now, failed(ErrorCode::ServerFailed, "503"), {});
            state.failures = static_cast<int>(requests.size() / 4);
            state.nextTryAt = nextTryAfter(*state.error, state.failures, now, jitter);
        }
        for (std::size_t i = 0; i + 20 < requests.size(); ++i)
            QVERIFY((requests[i + 20] - requests[i]).ms > 10 * 60'000);
        QVERIFY(requests.size() > 40);
    }
}

// NW-15.
void Schedule::whatTheSystemAskedForIsWaitedFor_data()
{
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<qint64>("waitsSeconds");
    QTest::newRow("nothing") << QString() << qint64(60);
    QTest::newRow("0") << QStringLiteral("0") << qint64(60);
    QTest::newRow("negative") << QStringLiteral("-5") << qint64(60);
    QTest::newRow("words") << QStringLiteral("soon") << qint64(60);
    QTest::newRow("59") << QStringLiteral("59") << qint64(60);
    QTest::newRow("61") << QStringLiteral("61") << qint64(61);
    QTest::newRow("3599") << QStringLiteral("3599") << qint64(3599);
    QTest::newRow("3600") << QStringLiteral("3600") << qint64(3600);
    QTest::newRow("3601") << QStringLiteral("3601") << qint64(3600);
    QTest::newRow("10 years") << QStringLiteral("315360000") << qint64(3600);
    QTest::newRow("overflow") << QStringLiteral("99999999999999999999") << qint64(60);
}

void Schedule::whatTheSystemAskedForIsWaitedFor()
{
    QFETCH(QString, seconds);
    QFETCH(qint64, waitsSeconds);
    const Error error = failed(ErrorCode::RateLimited, seconds.toStdString());
    const Instant next = nextTryAfter(error, 1, kNow, 1);
    QCOMPARE((next - kNow).ms, waitsSeconds * 1000);
    SyncSchedule schedule;
    schedule.start();
    schedule.networkCameBack();
    QVERIFY(!isDue(schedule, tried(kNow, error, next), next - Duration{1}));
    QVERIFY(isDue(schedule, tried(kNow, error, next), next));
}

void Schedule::aRefusedSignInIsNotTriedAgain()
{
    SyncSchedule schedule;
    schedule.start();
    for (const ErrorCode code : {ErrorCode::SignInRefused, ErrorCode::SecretMissing}) {
        QVERIFY(!nextTryAfter(failed(code), 1, kNow, 1).isKnown());
        QVERIFY(!isDue(schedule, tried(kNow, failed(code)), kNow + Duration::days(400)));
    }
}

void Schedule::aSpentBudgetComesBackWithTheCompanysDay()
{
    const Instant next = nextTryAfter(failed(ErrorCode::BudgetSpent, "5000"), 1, kNow, 1);
    QCOMPARE(next, Instant{1'773'504'000'000}); // 2026-03-15 00:00 in Beijing
}

void Schedule::theNetworkComingBackCutsABackOffShort()
{
    SyncSchedule schedule;
    const SystemState offline = tried(kNow, failed(ErrorCode::Unreachable, "network"), kNow + Duration{900'000});
    QVERIFY(!isDue(schedule, offline, kNow + kMinute));
    schedule.networkCameBack();
    QVERIFY(isDue(schedule, offline, kNow + kMinute));
    QVERIFY(!isDue(schedule, tried(kNow, failed(ErrorCode::ServerFailed), kNow + kMinute), kNow + Duration{1}));
    QVERIFY(!isDue(schedule, tried(kNow), kNow + kMinute)); // one that works is as fresh as before
    schedule.began();
    QVERIFY(!isDue(schedule, offline, kNow + kMinute));
}

// SY-13.
void Schedule::clocksThatJumpNeverSilenceASystem_data()
{
    QTest::addColumn<qint64>("days");
    for (const int days : {-400, -365, -100, -31, -30, -7, -2, -1, 0, 1, 2, 7, 30, 31, 100, 365, 366, 400})
        QTest::addRow("%d days", days) << qint64(days);
    QTest::newRow("to 2038") << qint64(4330);
    QTest::newRow("past 2038") << qint64(4340);
    QTest::newRow("to 1970") << qint64(-20'500);
}

void Schedule::clocksThatJumpNeverSilenceASystem()
{
    QFETCH(qint64, days);
    const SyncSchedule schedule;
    const Instant jumped = kNow + Duration::days(days) + Duration::hours(2);
    const SystemState works = tried(kNow);
    const SystemState waits = tried(kNow, failed(ErrorCode::RateLimited, "3600"), kNow + Duration::hours(1));
    QVERIFY(isDue(schedule, works, jumped));
    QVERIFY(isDue(schedule, waits, jumped));
    QVERIFY(schedule.untilNext({"crm"}, {works, waits}, jumped).ms >= 0);
    const SystemHealth health = healthOf("crm", {waits}, {}, {60, 1000}, jumped);
    QVERIFY(!health.failingSince.isKnown() || health.failingSince <= jumped);
    QVERIFY(health.left.today >= 0 && health.left.minute >= 0);
}

void Schedule::healthTellsWhatIsTrueNow()
{
    SystemState state = tried(kNow, failed(ErrorCode::SignInRefused, "401"));
    state.failingSince = kNow - Duration::hours(3);
    state.clockSkew = Duration{5 * 60'000};
    state.spent = {CompanyClock{}.dayAt(kNow).number, 900, kNow - Duration{30'000}, 20};
    StreamState first{"crm", "a", Collection::Visit, {}, kNow - Duration::hours(30), 10, 2};
    StreamState second{"crm", "b", Collection::Receipt, {}, kNow - Duration::hours(1), 10, 1};
    second.doubt = {60, 100, kNow};
    second.error = failed(ErrorCode::AccessRefused, "403");
    second.failingSince = kNow - Duration::hours(2);
    SystemHealth health = healthOf("crm", {state}, {first, second}, {60, 1000}, kNow);
    QCOMPARE(health.freshAsOf, first.freshAsOf);
    QCOMPARE(health.staleSince, first.freshAsOf + Duration::days(1));
    QCOMPARE(health.failingSince, state.failingSince);
    QVERIFY(health.needsUser && !health.isClockOff);
    QCOMPARE(health.setAside, 3);
    QCOMPARE(health.left.today, 100);
    QCOMPARE(health.left.minute, 40);
    QCOMPARE(health.doubts.size(), std::size_t(1));
    QCOMPARE(health.noAccessSince, second.failingSince);
    state.clockSkew = Duration{-5 * 60'000 - 1};
    first.freshAsOf = kNow - Duration::hours(24) + Duration{1};
    second.freshAsOf = {};
    health = healthOf("crm", {state}, {first}, {}, kNow + Duration{60'000});
    QVERIFY(health.isClockOff);
    QCOMPARE(health.left.today, -1);
    QVERIFY(healthOf("crm", {state}, {first}, {}, kNow).staleSince == Instant{});
    QVERIFY(!healthOf("crm", {}, {first, second}, {}, kNow).freshAsOf.isKnown());
}

QTEST_GUILESS_MAIN(Schedule)
#include "tst_schedule.moc"
