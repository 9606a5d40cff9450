#include "core/facts/notesketch.h"
#include "tests/assess/assessedcase.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

const char* const kNames[] = {"FinanceWithoutContract",
                              "AmountsDiffer",
                              "ContractTwice",
                              "ShippedUnregistered",
                              "PaymentReturned",
                              "FileReused",
                              "FileRedated",
                              "DocumentClocks",
                              "NotesAlike",
                              "BackFill",
                              "InquiryShared"};

std::string argText(const ReasonArg& arg)
{
    if (const auto* number = std::get_if<std::int64_t>(&arg))
        return std::to_string(*number);
    if (const auto* amount = std::get_if<Money>(&arg))
        return toDecimal(*amount);
    if (const auto* at = std::get_if<Instant>(&arg))
        return toIso(*at).substr(0, 16);
    if (const auto* day = std::get_if<Day>(&arg))
        return toIso(*day);
    return std::get<std::string>(arg);
}

// found: "Kind arg arg..." of each finding in its order; ages: in whole hours.
std::map<std::string, std::string> shownOf(const Assessment& out)
{
    std::vector<std::string> found, ages, records;
    for (const Finding& finding : out.findings) {
        std::string text = kNames[static_cast<std::size_t>(finding.kind)];
        for (const ReasonArg& arg : finding.args)
            text += ' ' + argText(arg);
        found.push_back(text);
        ages.push_back(std::to_string((out.asOf - finding.since).ms / 3'600'000));
        records.push_back(std::to_string(finding.records.size()));
    }
    return {{"found", joined(found)}, {"ages", joined(ages)}, {"records", joined(records)}};
}

std::string note(const std::string& text) { return text; }

} // namespace

// R8, R10, R20, R21, R36, R38, R68 and the gaming radar.
class Findings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatRecordsSayIsFound_data() { addRows("findings"); }
    void whatRecordsSayIsFound();
    void everyTrickIsFound_data() { addRows("radar"); }
    void everyTrickIsFound();
    void honestWorkRaisesNothing_data() { addRows("honest"); }
    void honestWorkRaisesNothing();
    void alikeNotesHaveAlikeSketches();
    void everyMismatchHasACauseToChoose();

private:
    void addRows(const char* file);
    std::vector<Case> m_cases;
};

void Findings::addRows(const char* file)
{
    QTest::addColumn<qsizetype>("number");
    m_cases = readCases(file);
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

void Findings::whatRecordsSayIsFound()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assessedCase(one);
    QCOMPARE(QString::fromStdString(differenceOf(one, shownOf(out))), QString());
    for (const Finding& finding : out.findings) {
        QVERIFY(finding.since.isKnown() && finding.since <= out.asOf);
        QVERIFY(!finding.records.empty());
        QVERIFY(finding.subjectRecord.isSet());
    }
}

// Idea 15: a trick is caught as a finding, or because the visit, the document or the money does not count.
void Findings::everyTrickIsFound()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assessedCase(one);
    std::set<std::string> caught;
    for (const Finding& finding : out.findings)
        caught.insert(kNames[static_cast<std::size_t>(finding.kind)]);
    for (const VisitAssessment& visit : out.visits) {
        if (visit.twin.isSet())
            caught.insert("Twin");
    }
    for (const ProjectAssessment& project : out.projects) {
        for (const NodeAssessment& node : project.nodes) {
            for (const Reason& reason : node.reasons) {
                if (reason.code == ReasonCode::ProofTooYoung)
                    caught.insert("TooYoung");
            }
        }
    }
    const std::vector<std::string> all(caught.begin(), caught.end());
    QCOMPARE(QString::fromStdString(joined(all)), QString::fromStdString(one.expect["caught"].value_or(std::string())));
}

void Findings::honestWorkRaisesNothing()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    QCOMPARE(QString::fromStdString(shownOf(assessedCase(one)).at("found")), QString());
}

void Findings::alikeNotesHaveAlikeSketches()
{
    const std::string first =
        note("拜访设备科主任，确认影像设备采购计划，客户对产品性能表示满意，约定下周提交技术方案");
    const std::string spaced =
        note("拜访设备科主任 确认影像设备采购计划 客户对产品性能表示满意 约定下周提交技术方案 2026 ");
    const std::string changed =
        note("拜访设备科主任，确认影像设备采购计划，客户对产品性能表示满意，约定下周提交报价方案");
    const std::string other =
        note("与生产部讨论伺服电机选型，现场测量节拍，发现夹具干涉，需要重新设计送料机构并更新图纸");
    QCOMPARE(sketchLanesAlike(noteSketch(first), noteSketch(first)), kSketchLanes);
    QVERIFY(sketchLanesAlike(noteSketch(first), noteSketch(spaced)) >= 14);
    QVERIFY(sketchLanesAlike(noteSketch(first), noteSketch(changed)) >= 12);
    QVERIFY(sketchLanesAlike(noteSketch(first), noteSketch(other)) <= 5);
    QCOMPARE(noteSketch("OK, 2026-03-14"), 0U);
    QCOMPARE(noteSketch("abc def ghi jk"), 0U);  // eleven letters
    QVERIFY(noteSketch("abc def ghi jkl") != 0); // twelve
    QCOMPARE(noteSketch("ABC def ghi jkl!"), noteSketch("abcdefghijkl"));
    QVERIFY(noteSketch("\xff\xc3\xe4 broken bytes are letters") != 0);
}

// R8: a person chooses, and nothing on the list accuses anybody.
void Findings::everyMismatchHasACauseToChoose()
{
    const Rulebook rulebook = rulesOf(m_cases.front());
    const std::vector<std::string> kinds = {"finance-without-contract",
                                            "amounts-differ",
                                            "contract-twice",
                                            "shipped-unregistered",
                                            "payment-returned",
                                            "file-reused",
                                            "file-redated",
                                            "document-clocks",
                                            "notes-alike",
                                            "back-fill",
                                            "inquiry-shared",
                                            "signed-not-in-finance",
                                            "receipt-without-contract",
                                            "rebate-not-due"};
    for (const std::string& kind : kinds) {
        const auto offers = [&](const CauseRule& cause) {
            return std::find(cause.on.begin(), cause.on.end(), kind) != cause.on.end();
        };
        QVERIFY2(std::any_of(rulebook.causes.begin(), rulebook.causes.end(), offers), kind.c_str());
    }
    for (const CauseRule& cause : rulebook.causes) {
        for (const char* word : {"fraud", "cheat", "fake", "guilt", "misconduct"})
            QVERIFY2(cause.label.en.find(word) == std::string::npos, cause.id.c_str());
    }
}

QTEST_APPLESS_MAIN(Findings)
#include "tst_findings.moc"
