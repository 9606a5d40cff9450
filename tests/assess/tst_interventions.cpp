#include "core/assess/assess.h"
#include "core/assess/endings.h"
#include "core/assess/intervention.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

Instant at(const char* text) { return instantFromText(text); }

Episode episode(const char* rule, std::int64_t subject, const char* startedAt, const char* endedAt = nullptr)
{
    Episode result;
    result.signal.rule = rule;
    result.signal.subjectRecord = {subject};
    result.signal.startedAt = at(startedAt);
    result.regionName = "杭州大区";
    if (endedAt)
        result.endedAt = at(endedAt);
    return result;
}

ActionStep step(const char* key, ActionStepKind kind, const char* when, const char* until = nullptr)
{
    return {key, kind, at(when), until ? at(until) : Instant(), {}, "等客户开标"};
}

} // namespace

// R4, R45, R51: from signal to corrective step, running and ended ones included.
class Interventions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void meanMedianAndNinthDecile_data();
    void meanMedianAndNinthDecile();
    void runningOnesAreCountedAsRunning();
    void endedOnesAreCovered();
    void aStepBeforeTheSignalIsAboutAnEarlierOne();
    void aStepAfterTheEndCorrectedNothing();
    void workingTimeLeavesOutTheWeekend();
    void theTwoWindowsAreApart();
    void detectionLagIsAtMostOneSyncInterval();
    void aWaitExpires_data();
    void aWaitExpires();
    void anActionClosesWhenRecordsShowTheEnd_data();
    void anActionClosesWhenRecordsShowTheEnd();

private:
    Rulebook m_rulebook = shippedRulebook();
};

void Interventions::meanMedianAndNinthDecile_data()
{
    QTest::addColumn<QList<qint64>>("hours");
    QTest::addColumn<qint64>("mean");
    QTest::addColumn<qint64>("median");
    QTest::addColumn<qint64>("p90");
    const auto row = [](const char* name, const QList<qint64>& hours, qint64 mean, qint64 median, qint64 p90) {
        QTest::newRow(name) << hours << mean << median << p90;
    };
    constexpr qint64 hour = 3'600'000;
    row("one", {7}, 7 * hour, 7 * hour, 7 * hour);
    row("two", {1, 4}, 5 * hour / 2, 5 * hour / 2, 4 * hour);
    row("nine, in any order", {9, 1, 8, 2, 7, 3, 6, 4, 5}, 5 * hour, 5 * hour, 9 * hour);
    row("ten", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 11 * hour / 2, 11 * hour / 2, 9 * hour);
    row("eleven", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 6 * hour, 6 * hour, 10 * hour);
}

void Interventions::meanMedianAndNinthDecile()
{
    QFETCH(QList<qint64>, hours);
    QFETCH(qint64, mean);
    QFETCH(qint64, median);
    QFETCH(qint64, p90);
    std::vector<Duration> times;
    for (const qint64 each : hours)
        times.push_back(Duration::hours(each));
    const TimeFigures figures = timeFiguresOf(times);
    QCOMPARE(figures.count, static_cast<int>(hours.size()));
    QCOMPARE(qint64(figures.mean.ms), mean);
    QCOMPARE(qint64(figures.median.ms), median);
    QCOMPARE(qint64(figures.p90.ms), p90);
    QCOMPARE(timeFiguresOf({}).count, 0);
}

void Interventions::runningOnesAreCountedAsRunning()
{
    const auto report = measureInterventions(
        {episode("a", 1, "2026-03-10 09:00"), episode("a", 2, "2026-03-12 09:00")},
        ActionBook({step("a:2", ActionStepKind::Taken, "2026-03-12 12:17")}, at("2026-03-14 09:00")), m_rulebook,
        at("2026-03-14 09:00"));
    QCOMPARE(report.all.answered, 1);
    QCOMPARE(report.all.running, 1);
    QCOMPARE(report.all.endedUnanswered, 0);
    QCOMPARE(report.all.longestRunning, Duration::days(4));
    QCOMPARE(report.all.wall.median, (Duration{(3 * 60 + 17) * 60'000})); // 3 h 17 min
    QCOMPARE(report.regions.size(), std::size_t(1));
}

void Interventions::endedOnesAreCovered()
{
    const std::vector<Episode> episodes = {episode("a", 1, "2026-03-01 09:00", "2026-03-03 09:00"),
                                           episode("a", 2, "2026-03-02 09:00", "2026-03-05 09:00"),
                                           episode("b", 3, "2026-03-02 09:00")};
    const ActionBook book({step("a:1", ActionStepKind::Seen, "2026-03-01 10:00"),
                           step("a:1", ActionStepKind::Delegated, "2026-03-01 19:00")},
                          at("2026-03-14 09:00"));
    const auto report = measureInterventions(episodes, book, m_rulebook, at("2026-03-14 09:00"));
    QCOMPARE(report.all.answered, 1);
    QCOMPARE(report.all.endedUnanswered, 1);
    QCOMPARE(report.all.running, 1);
    QCOMPARE(report.all.wall.mean, Duration::hours(10));
    QCOMPARE(report.all.detection.median, Duration::hours(1));
    QCOMPARE(report.rules.size(), std::size_t(2));
    QCOMPARE(report.rules.front().name, std::string("a"));
    QCOMPARE(report.months.front().name, std::string("2026-03"));
}

void Interventions::aStepBeforeTheSignalIsAboutAnEarlierOne()
{
    const auto answered = [&](const char* when) {
        const ActionBook book({step("a:1", ActionStepKind::Taken, when)}, at("2026-03-14 09:00"));
        return measureInterventions({episode("a", 1, "2026-03-10 09:00")}, book, m_rulebook, at("2026-03-14 09:00"))
            .all.answered;
    };
    QCOMPARE(answered("2026-03-10 08:59:59"), 0);
    QCOMPARE(answered("2026-03-10 09:00:00"), 1);
    QCOMPARE(answered("2026-03-10 09:00:01"), 1);
}

void Interventions::aStepAfterTheEndCorrectedNothing()
{
    const auto answered = [&](const char* when) {
        const ActionBook book({step("a:1", ActionStepKind::Taken, when)}, at("2026-03-14 09:00"));
        return measureInterventions({episode("a", 1, "2026-03-10 09:00", "2026-03-11 09:00")}, book, m_rulebook,
                                    at("2026-03-14 09:00"))
            .all.answered;
    };
    QCOMPARE(answered("2026-03-11 08:59:59"), 1);
    QCOMPARE(answered("2026-03-11 09:00:00"), 1);
    QCOMPARE(answered("2026-03-11 09:00:01"), 0);
}

// Friday 18:00 to Monday 09:00.
void Interventions::workingTimeLeavesOutTheWeekend()
{
    const ActionBook book({step("a:1", ActionStepKind::Completed, "2026-03-09 09:00")}, at("2026-03-14 09:00"));
    const auto all =
        measureInterventions({episode("a", 1, "2026-03-06 18:00")}, book, m_rulebook, at("2026-03-14 09:00")).all;
    QCOMPARE(all.wall.median, Duration::hours(63));
    QCOMPARE(all.working.median, Duration::hours(15));
}

// R51: by the day on which the signal began; windows of three months up to today.
void Interventions::theTwoWindowsAreApart()
{
    const std::vector<Episode> episodes = {episode("a", 1, "2025-09-14 23:59:59", "2026-03-13 09:00"),
                                           episode("a", 2, "2025-09-15 00:00", "2026-03-13 09:00"),
                                           episode("a", 3, "2025-12-14 23:59:59", "2026-03-13 09:00"),
                                           episode("a", 4, "2025-12-15 00:00", "2026-03-13 09:00"),
                                           episode("a", 5, "2026-03-14 08:00")};
    const auto report =
        measureInterventions(episodes, ActionBook({}, at("2026-03-14 09:00")), m_rulebook, at("2026-03-14 09:00"));
    QCOMPARE(toIso(report.before.from), std::string("2025-09-15"));
    QCOMPARE(toIso(report.before.to), std::string("2025-12-14"));
    QCOMPARE(toIso(report.after.from), std::string("2025-12-15"));
    QCOMPARE(report.inBefore.endedUnanswered, 2);
    QCOMPARE(report.inAfter.endedUnanswered, 1);
    QCOMPARE(report.inAfter.running, 1);
}

// R4: a deviation at t0 is on the list at the next read, fifteen minutes later at most.
void Interventions::detectionLagIsAtMostOneSyncInterval()
{
    for (const Case& one : readCases("stall")) {
        const FactsPtr facts = one.facts();
        std::vector<Instant> reads;
        for (Instant read = one.asOf - Duration::days(6); read <= one.asOf; read = read + Duration{15 * 60'000})
            reads.push_back(read);
        Rulebook only = m_rulebook;
        std::erase_if(only.signalRules, [](const SignalRule& rule) { return rule.id != "opportunity-stalled"; });
        for (const Episode& each : replaySignals([&](Instant) { return facts; }, only, reads)) {
            if (each.firstSeen == reads.front())
                continue;
            const Duration lag = each.firstSeen - each.signal.startedAt;
            QVERIFY2(lag.ms > 0 && lag <= Duration{15 * 60'000}, one.name.c_str());
        }
    }
}

// "Good reason, wait until", and then it asks again by itself.
void Interventions::aWaitExpires_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("waits");
    QTest::newRow("a second before") << "2026-03-12 08:59:59" << true;
    QTest::newRow("at") << "2026-03-12 09:00:00" << false;
    QTest::newRow("a second after") << "2026-03-12 09:00:01" << false;
}

void Interventions::aWaitExpires()
{
    QFETCH(QString, now);
    QFETCH(bool, waits);
    const ActionBook book({step("a:1", ActionStepKind::Taken, "2026-03-10 12:00"),
                           step("a:1", ActionStepKind::Snoozed, "2026-03-10 13:00", "2026-03-12 09:00")},
                          at(qPrintable(now)));
    const ActionCourse course = book.courseOf("a:1", at("2026-03-10 09:00"));
    QCOMPARE(course.state == ActionState::Waiting, waits);
    QCOMPARE(course.waitIsOver, !waits);
    QCOMPARE(course.state == ActionState::Taken, !waits);
    QCOMPARE(course.reason, std::string("等客户开标"));
    QCOMPARE(course.waitUntil, at("2026-03-12 09:00"));
}

void Interventions::anActionClosesWhenRecordsShowTheEnd_data()
{
    QTest::addColumn<QString>("caseName");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("record");
    const auto row = [](const char* name, const char* rule, const char* subject, ReasonCode code, const char* record) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(rule) << QString::fromLatin1(subject)
                            << static_cast<int>(code) << QString::fromLatin1(record);
    };
    row("R46 minutes uploaded late close it", "minutes-missing", "customer crm:C1", ReasonCode::EndedByRecord,
        "document crm:D9");
    row("R7 it clears itself when finance registers the number", "signed-not-in-finance", "contract crm:H1",
        ReasonCode::EndedByRecord, "finance_contract fin:FC");
    row("R48 closed opportunities do not stall", "opportunity-stalled", "opportunity crm:O1",
        ReasonCode::EndedByClosing, "opportunity crm:O1");
    row("R65 its proof arrived", "commitment-overdue", "commitment crm:K1", ReasonCode::EndedByRecord,
        "document crm:D9");
    row("R47 the weekend does not count", "region-silent", "region crm:R1", ReasonCode::EndedByRecord,
        "opportunity crm:O1");
    row("R25 at 120 percent it is quiet", "part-short", "demand erp:Q1", ReasonCode::EndedNotTrue, "demand erp:Q1");
}

void Interventions::anActionClosesWhenRecordsShowTheEnd()
{
    QFETCH(QString, caseName);
    QFETCH(QString, rule);
    QFETCH(QString, subject);
    QFETCH(int, code);
    QFETCH(QString, record);
    const auto idOf = [](const QString& text) {
        const QStringList words = text.split(QLatin1Char(' '));
        return Case::idOf(*collectionNamed(words[0].toStdString()), words[1].toStdString());
    };
    for (const Case& one : readCases("signals")) {
        if (one.name != caseName.toStdString())
            continue;
        const FactsPtr facts = one.facts();
        const Assessment out = assess(*facts, m_rulebook, one.asOf);
        const std::string key = rule.toStdString() + ':' + std::to_string(idOf(subject).value);
        QVERIFY(std::none_of(out.actions.begin(), out.actions.end(), [&](const Action& a) { return a.key == key; }));
        const Reason why = endingOf(*facts, m_rulebook, one.asOf, out, key);
        QCOMPARE(static_cast<int>(why.code), code);
        QVERIFY(why.records.front() == idOf(record));
        return;
    }
    QFAIL("no such case");
}

QTEST_GUILESS_MAIN(Interventions)
#include "tst_interventions.moc"
