#include "tests/rulebook/rulefiles.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

Day day(int year, int month, int dayOfMonth) { return dayOf({year, month, dayOfMonth}); }

} // namespace

class RulebookReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theShippedRulebookIsComplete();
    void bothProjectTypesHaveTwelveNodes();
    void everySignalKindHasARuleInBothLanguages();
    void theRebatePolicyIsTheArticles();
    void theFingerprintFollowsEitherText();
    void workingDaysSkipHolidaysAndKeepMakeUpDays_data();
    void workingDaysSkipHolidaysAndKeepMakeUpDays();
    void workingDaysBetweenLeavesOutTheFirstDay_data();
    void workingDaysBetweenLeavesOutTheFirstDay();
    void yearsOutsideTheCalendarAreFlagged();
};

void RulebookReaderTest::theShippedRulebookIsComplete()
{
    const auto book = read(shippedRules());
    QVERIFY2(book.ok(), book.ok() ? ""
                                  : (book.error().args[1] + ' ' + book.error().args[2] + ' ' + book.error().args[3] +
                                     ' ' + book.error().args[4])
                                        .c_str());
    const Rulebook& rules = book.value();
    QCOMPARE(rules.clock.utcOffsetMinutes, 480);
    QVERIFY(rules.achievement.provenRung == ProofRung::Paid);
    QVERIFY(rules.visits.valid == ValidVisit::Both);
    QCOMPARE(rules.visits.inquiryWindow.ms, Duration::hours(72).ms);
    QCOMPARE(rules.evidence.minimumAge.ms, Duration::hours(72).ms);
    QVERIFY(rules.supply.required == Rational(6, 5));
    QVERIFY(rules.health.threshold == Rational(75));
    QCOMPARE(rules.health.stageWeight + rules.health.documentWeight + rules.health.supplyWeight, 100);
    QCOMPARE(rules.advice.size(), std::size_t(3));
}

void RulebookReaderTest::bothProjectTypesHaveTwelveNodes()
{
    const Rulebook rules = read(shippedRules()).value();
    for (const char* type : {"automation", "medical"}) {
        const ProjectTypeRule* rule = rules.typeNamed(type);
        QVERIFY(rule);
        QCOMPARE(rule->nodes.size(), std::size_t(12));
        int documentsUpToSix = 0;
        for (const NodeRule& node : rule->nodes) {
            for (const ProofRule& proof : node.proofs)
                documentsUpToSix += node.number <= 6 && proof.source == ProofSource::Document ? 1 : 0;
        }
        QCOMPARE(documentsUpToSix, 5);
        QCOMPARE(rule->stageMap.size(), std::size_t(5));
        QCOMPARE(rule->stageMap[2].label.zh, std::string("方案已确认"));
        QCOMPARE(rule->stageMap[2].firstNode, 5);
        QCOMPARE(rule->stageMap[2].lastNode, 7);
    }
    QVERIFY(!rules.typeNamed("unheard-of"));
}

void RulebookReaderTest::everySignalKindHasARuleInBothLanguages()
{
    const Rulebook rules = read(shippedRules()).value();
    std::set<SignalKind> kinds;
    for (const SignalRule& rule : rules.signalRules) {
        kinds.insert(rule.kind);
        for (const Label* label : {&rule.label, &rule.step, &rule.script})
            QVERIFY(!label->zh.empty() && !label->en.empty());
    }
    QCOMPARE(kinds.size(), static_cast<std::size_t>(SignalKind::ReceiptWithoutContract) + 1);
}

void RulebookReaderTest::theRebatePolicyIsTheArticles()
{
    const Rulebook rules = read(shippedRules()).value();
    QCOMPARE(rules.rebates.size(), std::size_t(1));
    QCOMPARE(rules.rebates[0].threshold.fen, 50'000'000);
    QCOMPARE(rules.rebates[0].rate, 300);
    QVERIFY(rules.rebates[0].validFrom == day(2024, 1, 1));
    QVERIFY(!rules.rebates[0].validTo.isKnown());
}

void RulebookReaderTest::theFingerprintFollowsEitherText()
{
    const auto rules = shippedRules();
    const auto calendar = shippedCalendar();
    const std::string first = read(rules).value().fingerprint;
    QCOMPARE(first.size(), std::size_t(64));
    QCOMPARE(read(rules).value().fingerprint, first);
    QVERIFY(read(rules + "# a remark\n").value().fingerprint != first);
    QVERIFY(read(rules, calendar + "# a remark\n").value().fingerprint != first);
    QVERIFY(read(rules + "# a remark\n").value().sameRulesAs(read(rules).value()));
}

void RulebookReaderTest::workingDaysSkipHolidaysAndKeepMakeUpDays_data()
{
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("dayOfMonth");
    QTest::addColumn<bool>("works");
    QTest::newRow("Friday before Qingming") << 4 << 3 << true;
    QTest::newRow("Qingming Saturday") << 4 << 4 << false;
    QTest::newRow("Qingming Monday") << 4 << 6 << false;
    QTest::newRow("Tuesday after Qingming") << 4 << 7 << true;
    QTest::newRow("make-up Saturday") << 2 << 14 << true;
    QTest::newRow("first day of Spring Festival") << 2 << 15 << false;
    QTest::newRow("last day of Spring Festival") << 2 << 23 << false;
    QTest::newRow("ordinary Saturday") << 3 << 14 << false;
}

void RulebookReaderTest::workingDaysSkipHolidaysAndKeepMakeUpDays()
{
    QFETCH(int, month);
    QFETCH(int, dayOfMonth);
    QFETCH(bool, works);
    QCOMPARE(read(shippedRules()).value().isWorkingDay(day(2026, month, dayOfMonth)), works);
}

void RulebookReaderTest::workingDaysBetweenLeavesOutTheFirstDay_data()
{
    QTest::addColumn<int>("fromMonth");
    QTest::addColumn<int>("fromDay");
    QTest::addColumn<int>("toMonth");
    QTest::addColumn<int>("toDay");
    QTest::addColumn<int>("days");
    QTest::newRow("Monday to Thursday") << 3 << 9 << 3 << 12 << 3;
    QTest::newRow("Thursday over a weekend to Monday") << 3 << 12 << 3 << 16 << 2;
    QTest::newRow("Thursday over Qingming to Tuesday") << 4 << 2 << 4 << 7 << 2;
    QTest::newRow("the same day") << 3 << 9 << 3 << 9 << 0;
    QTest::newRow("backwards") << 3 << 10 << 3 << 9 << 0;
}

void RulebookReaderTest::workingDaysBetweenLeavesOutTheFirstDay()
{
    QFETCH(int, fromMonth);
    QFETCH(int, fromDay);
    QFETCH(int, toMonth);
    QFETCH(int, toDay);
    QFETCH(int, days);
    const Rulebook rules = read(shippedRules()).value();
    QCOMPARE(rules.workingDaysBetween(day(2026, fromMonth, fromDay), day(2026, toMonth, toDay)), days);
}

void RulebookReaderTest::yearsOutsideTheCalendarAreFlagged()
{
    const Rulebook rules = read(shippedRules()).value();
    QVERIFY(!rules.calendarKnows(day(2023, 12, 31)));
    QVERIFY(rules.calendarKnows(day(2024, 1, 1)));
    QVERIFY(rules.calendarKnows(day(2026, 12, 31)));
    QVERIFY(!rules.calendarKnows(day(2027, 1, 1)));
    QVERIFY(rules.isWorkingDay(day(2027, 1, 1))); // a Friday: only weekends are known there
}

QTEST_GUILESS_MAIN(RulebookReaderTest)
#include "tst_rulebookreader.moc"
