#include "core/assess/assess.h"
#include "core/assess/decisionchain.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

const std::map<ReasonCode, std::string> kCodes = {{ReasonCode::TrailFound, "TrailFound"},
                                                  {ReasonCode::TrailMissing, "TrailMissing"},
                                                  {ReasonCode::TrailByHand, "TrailByHand"},
                                                  {ReasonCode::TrailNotDue, "TrailNotDue"},
                                                  {ReasonCode::TrailUnknown, "TrailUnknown"}};
constexpr const char* kLines[] = {"promises", "price", "delivery"};
constexpr const char* kDepartments[] = {"technical", "purchasing", "finance", "legal", "esg"};

std::string blockingIn(const ProjectAssessment& project, Instant asOf)
{
    const DepartmentView* view = blockingDepartment(project);
    return view ? kDepartments[view->department] + (' ' + std::to_string((asOf - view->since).ms / 86'400'000)) : "";
}

} // namespace

// R53, R54: who holds the sign-off, and the three lines of the electronic trail.
class Trail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theTrailOfACaseIsFollowed_data();
    void theTrailOfACaseIsFollowed();
    void everyItemFoundOpensItsOrigin();

private:
    std::vector<Case> m_cases = readCases("trail");
    Rulebook m_rulebook = shippedRulebook();
};

void Trail::theTrailOfACaseIsFollowed_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

void Trail::theTrailOfACaseIsFollowed()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assess(*one.facts(), shippedRulebook(), one.asOf);
    const ProjectAssessment& project = out.projects.front();
    QCOMPARE(project.trail.size(), static_cast<std::size_t>(one.expect["lines"].value_or(std::int64_t(3))));
    std::vector<std::string> codes;
    for (const TrailLine& line : project.trail) {
        const auto expected = one.expect[kLines[static_cast<int>(line.kind)]].value<std::string>();
        const std::string shown = std::to_string(line.coverage.part) + '/' + std::to_string(line.coverage.whole);
        QCOMPARE(shown, expected.value_or(shown));
        for (const Reason& item : line.items)
            codes.push_back(kCodes.at(item.code));
    }
    if (const toml::array* expected = one.expect["codes"].as_array()) {
        QCOMPARE(codes.size(), expected->size());
        for (std::size_t i = 0; i < codes.size(); ++i)
            QCOMPARE(codes[i], (*expected)[i].value_or(std::string()));
    }
    if (const auto blocking = one.expect["blocking"].value<std::string>())
        QCOMPARE(blockingIn(project, one.asOf), *blocking);
    if (const auto known = one.expect["known"].value<std::int64_t>()) {
        QCOMPARE(project.departments.size(), std::size_t(5));
        QCOMPARE(std::count_if(project.departments.begin(), project.departments.end(),
                               [](const DepartmentView& view) { return view.known; }),
                 *known);
    }
}

// R54: an item that is found names the record of a company system; one that is not names no proof.
void Trail::everyItemFoundOpensItsOrigin()
{
    int found = 0;
    for (const Case& one : m_cases) {
        const FactsPtr facts = one.facts();
        const Assessment out = assess(*facts, m_rulebook, one.asOf);
        for (const TrailLine& line : out.projects.front().trail) {
            for (const Reason& item : line.items) {
                found += item.verdict == Verdict::Passed ? 1 : 0;
                QCOMPARE(item.verdict == Verdict::Passed, item.code == ReasonCode::TrailFound);
                QVERIFY(item.verdict != Verdict::Passed || item.records.back().isSet());
                QVERIFY(item.verdict == Verdict::Unknown || !item.records.empty());
            }
        }
    }
    QVERIFY(found > 5);
}

QTEST_GUILESS_MAIN(Trail)
#include "tst_trail.moc"
