#include "core/assess/disagreements.h"

#include <QTest>

#include <set>

using namespace plumbline;

namespace {

Finding finding(FindingKind kind, std::int64_t record, std::int64_t day, std::vector<ReasonArg> args, int region)
{
    Finding found;
    found.kind = kind;
    found.subjectRecord = {record};
    found.since = {day * 86'400'000 + 5};
    found.args = std::move(args);
    found.region = {region};
    found.records = {{record}, {record + 1}};
    return found;
}

Signal mismatch(SignalKind kind, std::int64_t record, std::int64_t day)
{
    Signal raised;
    raised.kind = kind;
    raised.rule = "a rule of the director's own";
    raised.subjectRecord = {record};
    raised.startedAt = {day * 86'400'000};
    raised.atStake = {500};
    raised.records = {{record}};
    raised.region = {0};
    return raised;
}

} // namespace

// R8, R71: what a cause can be recorded for, and under which key.
class Disagreements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oldestComeFirstAndSignalsThatCompareNothingStayOut();
    void aKeyStaysWhileTheRecordsGrow();
    void twoOfOneSubjectHaveTwoKeys();
    void theMoneyIsTheDifferenceOrTheSum();
    void aRegionSeesItsOwn();
};

void Disagreements::oldestComeFirstAndSignalsThatCompareNothingStayOut()
{
    Assessment all;
    all.findings = {finding(FindingKind::ContractTwice, 10, 300, {}, 0)};
    all.signalList = {mismatch(SignalKind::SignedNotInFinance, 1, 200), mismatch(SignalKind::HealthLow, 2, 100),
                      mismatch(SignalKind::RebateNotDue, 3, 400), mismatch(SignalKind::ReceiptWithoutContract, 4, 250)};
    std::vector<std::string> kinds;
    for (const Disagreement& each : disagreementsOf(all))
        kinds.emplace_back(each.kind);
    QCOMPARE(kinds, (std::vector<std::string>{"signed-not-in-finance", "receipt-without-contract", "contract-twice",
                                              "rebate-not-due"}));
}

void Disagreements::aKeyStaysWhileTheRecordsGrow()
{
    Assessment all;
    all.findings = {finding(FindingKind::NotesAlike, 10, 300, {}, 0)};
    const std::string before = disagreementsOf(all).at(0).key;
    all.findings[0].records.push_back({99});
    all.findings[0].since.ms += 3'600'000; // the same day
    QCOMPARE(disagreementsOf(all).at(0).key, before);
    QCOMPARE(before, std::string("notes-alike:10@300"));
}

void Disagreements::twoOfOneSubjectHaveTwoKeys()
{
    Assessment all;
    all.findings = {finding(FindingKind::BackFill, 10, 300, {}, 0), finding(FindingKind::BackFill, 10, 301, {}, 0),
                    finding(FindingKind::NotesAlike, 10, 300, {}, 0)};
    std::set<std::string> keys;
    for (const Disagreement& each : disagreementsOf(all))
        keys.insert(each.key);
    QCOMPARE(keys.size(), std::size_t(3));
}

void Disagreements::theMoneyIsTheDifferenceOrTheSum()
{
    Assessment all;
    all.findings = {
        finding(FindingKind::AmountsDiffer, 1, 1, {std::string("HT-1"), Money{1'000}, Money{1'700}}, 0),
        finding(FindingKind::FinanceWithoutContract, 2, 2, {std::string("HT-2"), Money{250}, Instant{7}}, 0),
        finding(FindingKind::FileReused, 3, 3, {std::int64_t(2), std::string("contract")}, 0)};
    all.signalList = {mismatch(SignalKind::SignedNotInFinance, 4, 4)};
    std::vector<std::int64_t> sums;
    for (const Disagreement& each : disagreementsOf(all))
        sums.push_back(each.money.fen);
    QCOMPARE(sums, (std::vector<std::int64_t>{700, 250, 0, 500}));
}

void Disagreements::aRegionSeesItsOwn()
{
    Assessment all;
    all.findings = {finding(FindingKind::ContractTwice, 1, 1, {}, 1), finding(FindingKind::ContractTwice, 2, 2, {}, 0)};
    all.findings.push_back(finding(FindingKind::ContractTwice, 3, 3, {}, -1)); // of no region
    QCOMPARE(disagreementsOf(all).size(), std::size_t(3));
    QCOMPARE(disagreementsOf(all, {1}).size(), std::size_t(1));
    QVERIFY(disagreementsOf(all, {1}).at(0).subject == RecordId{1});
}

QTEST_APPLESS_MAIN(Disagreements)
#include "tst_disagreements.moc"
