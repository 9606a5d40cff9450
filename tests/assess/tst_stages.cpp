#include "core/assess/pointslost.h"
#include "tests/assess/assessedcase.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

std::string flag(bool value) { return value ? "true" : "false"; }

const std::map<ReasonCode, std::string> kCodes = {
    {ReasonCode::ProofPresent, "ProofPresent"},         {ReasonCode::ProofMissing, "ProofMissing"},
    {ReasonCode::ProofNotSigned, "ProofNotSigned"},     {ReasonCode::ProofWrongFormat, "ProofWrongFormat"},
    {ReasonCode::ProofMaturing, "ProofMaturing"},       {ReasonCode::ProofTooYoung, "ProofTooYoung"},
    {ReasonCode::ProofSignerLeft, "ProofSignerLeft"},   {ReasonCode::ProofClockSkew, "ProofClockSkew"},
    {ReasonCode::ProofCompanyGone, "ProofCompanyGone"}, {ReasonCode::ProofSignerPowerless, "ProofSignerPowerless"},
    {ReasonCode::ProofUnknown, "ProofUnknown"},         {ReasonCode::ProofPending, "ProofPending"},
};

std::vector<std::string> listEventsOf(const Assessment& out)
{
    std::vector<std::string> events;
    for (const ListEvent& event : out.listEvents)
        events.push_back((event.entered ? "in " : "out ") + toIso(event.at).substr(0, 16) + " " + textOf(event.score));
    return events;
}

// Of the first project, and of what is said of several.
std::map<std::string, std::string> shownOf(const Assessment& out)
{
    const ProjectAssessment& project = out.projects.front();
    std::string nodes, parts, codes;
    std::vector<std::string> suggestions, countdowns, available, literal, plans, stuck, exposures;
    for (const NodeAssessment& node : project.nodes) {
        nodes += letterOf(node.verdict);
        for (const Reason& reason : node.reasons)
            codes += (codes.empty() ? "" : " ") + (kCodes.contains(reason.code) ? kCodes.at(reason.code) : "?");
    }
    for (const Reason& reason : project.suggestions)
        suggestions.push_back((reason.code == ReasonCode::AskParentCompany ? "parent " : "contact ") +
                              std::get<std::string>(reason.args.front()));
    for (const PartCover& part : project.parts) {
        parts += letterOf(part.verdict);
        countdowns.push_back(part.coveredOn.isKnown() ? std::to_string(part.countdownDays) : "never");
        available.push_back(std::to_string(part.available / 1000));
        literal.push_back(std::to_string(part.literalAvailable / 1000));
    }
    for (const PartPlan& plan : out.partPlans)
        plans.push_back(plan.part + (plan.overcommitted ? " overcommitted by " + joined(plan.projects) : " enough"));
    for (const std::int32_t i : out.stuckProjects)
        stuck.push_back(out.projects[static_cast<std::size_t>(i)].number);
    for (const Exposure& exposure : out.exposures)
        exposures.push_back(toIso(exposure.exposedAt).substr(0, 10) + " " + std::to_string(exposure.days));
    return {{"health", textOf(project.health)},
            {"low", textOf(project.healthLow)},
            {"high", textOf(project.healthHigh)},
            {"claimed", std::to_string(project.claimedNode)},
            {"proven", std::to_string(project.provenNode)},
            {"stage", project.stageFirst == 0
                          ? "none"
                          : std::to_string(project.stageFirst) + "-" + std::to_string(project.stageLast)},
            {"work", std::to_string(project.nodeInWork)},
            {"days", std::to_string(project.daysInNode)},
            {"expected", std::to_string(project.expectedDays)},
            {"stuck", flag(project.stuck)},
            {"below", flag(project.belowThreshold)},
            {"paper", flag(project.paper)},
            {"nodes", nodes},
            {"codes", codes},
            {"suggestions", joined(suggestions)},
            {"parts", parts},
            {"countdown", joined(countdowns)},
            {"available", joined(available)},
            {"literal", joined(literal)},
            {"plans", joined(plans)},
            {"stuck_order", joined(stuck)},
            {"list", joined(listEventsOf(out))},
            {"exposures", joined(exposures)}};
}

} // namespace

// R18, R20-R22, R24-R28, R31, R32, D6 by cases.
class Stages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aProjectStandsWhereItsEvidenceDoes_data();
    void aProjectStandsWhereItsEvidenceDoes();
    void partsAreCountedOnce_data();
    void partsAreCountedOnce();
    void historyIsTold_data();
    void historyIsTold();

private:
    void addRows(const char* file);
    void judge();
    std::vector<Case> m_cases;
};

void Stages::aProjectStandsWhereItsEvidenceDoes_data() { addRows("stages"); }
void Stages::aProjectStandsWhereItsEvidenceDoes() { judge(); }
void Stages::partsAreCountedOnce_data() { addRows("supply"); }
void Stages::partsAreCountedOnce() { judge(); }
void Stages::historyIsTold_data() { addRows("history"); }
void Stages::historyIsTold() { judge(); }

void Stages::addRows(const char* file)
{
    QTest::addColumn<qsizetype>("number");
    m_cases = readCases(file);
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

// Whatever a case says of itself: the points lost and the score sum to the weights (R27).
void Stages::judge()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assessedCase(one);
    QCOMPARE(QString::fromStdString(differenceOf(one, shownOf(out))), QString());
    const Rulebook rulebook = rulesOf(one);
    for (const ProjectAssessment& project : out.projects) {
        Rational sum = project.health;
        for (const PointsLost& lost : pointsLost(project, rulebook))
            sum = sum + lost.points;
        QVERIFY(sum == Rational(100));
    }
}

QTEST_APPLESS_MAIN(Stages)
#include "tst_stages.moc"
