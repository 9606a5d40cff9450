#include "core/assess/commitments.h"
#include "core/assess/projects.h"
#include "core/assess/visitchecks.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

char letter(Verdict verdict) { return "pfwmnu"[static_cast<int>(verdict)]; }

std::string textOf(const Rational& value)
{
    return std::to_string(value.num()) + (value.den() == 1 ? "" : "/" + std::to_string(value.den()));
}

Assessment assessed(const Case& one)
{
    Rulebook rulebook = shippedRulebook(one.expect["rules"].as_array());
    rulebook.visits.valid = ValidVisit::Progress;
    const FactsPtr facts = one.facts();
    Assessment out;
    out.visits = checkVisits(VisitCheckContext(*facts, rulebook, one.asOf));
    out.asOf = one.asOf;
    out.promises = commitmentStates(*facts, rulebook, one.asOf);
    assessProjects(*facts, rulebook, ContractProofs(*facts, one.asOf), out);
    return out;
}

const std::map<std::string, ReasonCode> kCodes = {
    {"ProofPresent", ReasonCode::ProofPresent},       {"ProofMissing", ReasonCode::ProofMissing},
    {"ProofNotSigned", ReasonCode::ProofNotSigned},   {"ProofWrongFormat", ReasonCode::ProofWrongFormat},
    {"ProofMaturing", ReasonCode::ProofMaturing},     {"ProofTooYoung", ReasonCode::ProofTooYoung},
    {"ProofSignerLeft", ReasonCode::ProofSignerLeft}, {"ProofUnknown", ReasonCode::ProofUnknown},
};

std::map<std::string, std::string> shownOf(const ProjectAssessment& project)
{
    std::string nodes, parts;
    for (const NodeAssessment& node : project.nodes)
        nodes += letter(node.verdict);
    for (const PartCover& part : project.parts)
        parts += letter(part.verdict);
    return {{"health", textOf(project.health)},
            {"stage", textOf(project.stageScore)},
            {"documents", textOf(project.documentScore)},
            {"supply", textOf(project.supplyScore)},
            {"low", textOf(project.healthLow)},
            {"high", textOf(project.healthHigh)},
            {"claimed", std::to_string(project.claimedNode)},
            {"planned", std::to_string(project.plannedNode)},
            {"proven", std::to_string(project.provenNode)},
            {"base", std::to_string(project.baseNodes)},
            {"valid", std::to_string(project.documentsValid)},
            {"required", std::to_string(project.documentsRequired)},
            {"below", project.belowThreshold ? "true" : "false"},
            {"paper", project.paper ? "true" : "false"},
            {"lost", project.lostMost == LostPart::Stage       ? "stage"
                     : project.lostMost == LostPart::Documents ? "documents"
                                                               : "supply"},
            {"next", project.nextProof.proof.kind},
            {"gain", textOf(project.nextProof.gain)},
            {"since", toIso(project.belowSince)},
            {"nodes", nodes},
            {"part", parts}};
}

std::string expected(const std::string& key, const toml::node& node)
{
    if (const auto number = node.value_exact<std::int64_t>())
        return std::to_string(*number);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? "true" : "false";
    const std::string text = node.value_or(std::string());
    return key == "since" ? toIso(instantFromText(text)) : text;
}

} // namespace

class Projects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aProjectIsScored_data();
    void aProjectIsScored();
    void theNextProofLiftsByExactlyWhatItPromises();
    void theScoreRestsOnItsRecords();
    void anUnknownTypeCannotBeTold();

private:
    std::vector<Case> m_cases = readCases("projects");
};

void Projects::aProjectIsScored_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

// R18-R22, R27, R28, R29 (advice), R30, R31, D1, D2, D5, D9
void Projects::aProjectIsScored()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assessed(one);
    const ProjectAssessment& project = out.projects.front();
    const auto shown = shownOf(project);
    for (const auto& [name, node] : one.expect) {
        const std::string key(name.str());
        if (shown.contains(key))
            QCOMPARE(QString::fromStdString(key + " " + shown.at(key)),
                     QString::fromStdString(key + " " + expected(key, node)));
    }
    if (const auto code = one.expect["code"].value<std::string>()) {
        const auto node = one.expect["node"].value_or(std::int64_t(1));
        const auto proof = one.expect["proof"].value_or(std::int64_t(0));
        const Reason& reason =
            project.nodes[static_cast<std::size_t>(node - 1)].reasons[static_cast<std::size_t>(proof)];
        QCOMPARE(static_cast<int>(reason.code), static_cast<int>(kCodes.at(*code)));
        QCOMPARE(std::get<std::int64_t>(reason.args[0]), node);
        QCOMPARE(std::get<std::int64_t>(reason.args[1]), proof);
        if (const auto at = one.expect["counts_from"].value<std::string>())
            QCOMPARE(std::get<Instant>(reason.args[2]).ms, instantFromText(*at).ms);
    }
    QVERIFY(project.healthLow <= project.healthHigh);
    QVERIFY(project.stageScore + project.documentScore + project.supplyScore == project.health);
}

// Idea 9: the promise is kept when the agreement is signed.
void Projects::theNextProofLiftsByExactlyWhatItPromises()
{
    Case one = m_cases.front();
    const Assessment before = assessed(one);
    const NextProof& next = before.projects.front().nextProof;
    QVERIFY(next.exists);
    QCOMPARE(next.node, 6);
    auto values = *one.source.find("crm", Collection::Document, "D6");
    const CollectionDef& document = definitionOf(Collection::Document);
    const std::size_t isSigned = *document.fieldIndex("is_signed");
    values[isSigned] = fieldFromText(document.fields[isSigned], "crm", "true");
    one.source.put("crm", Collection::Document, "D6", values);
    const Assessment after = assessed(one);
    QVERIFY(after.projects.front().health == before.projects.front().health + next.gain);
}

void Projects::theScoreRestsOnItsRecords()
{
    const Assessment out = assessed(m_cases.front());
    const auto& records = out.projects.front().records;
    for (const auto& [collection, id] :
         {std::pair(Collection::Project, "crm:P-NB-0001"), std::pair(Collection::StageClaim, "crm:K6"),
          std::pair(Collection::Document, "crm:D6"), std::pair(Collection::Demand, "erp:Q1")})
        QVERIFY(std::find(records.begin(), records.end(), Case::idOf(collection, id)) != records.end());
    const Reason& notSigned = out.projects.front().nodes[5].reasons.front();
    QVERIFY(notSigned.records.front() == Case::idOf(Collection::Document, "crm:D6"));
}

void Projects::anUnknownTypeCannotBeTold()
{
    Case one = m_cases.front();
    auto values = *one.source.find("crm", Collection::Project, "P-NB-0001");
    const CollectionDef& project = definitionOf(Collection::Project);
    values[*project.fieldIndex("type")].text = "shipbuilding";
    one.source.put("crm", Collection::Project, "P-NB-0001", values);
    const Assessment out = assessed(one);
    QVERIFY(out.projects.front().healthLow == Rational(0));
    QVERIFY(out.projects.front().healthHigh == Rational(100));
    QVERIFY(!out.projects.front().belowThreshold);
    QVERIFY(out.projects.front().nodes[0].verdict == Verdict::Unknown);
}

QTEST_GUILESS_MAIN(Projects)
#include "tst_projects.moc"
