#include "core/assess/assess.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

const std::map<std::string, ReasonCode> kCodes = {
    {"RebateReturning", ReasonCode::RebateReturning},       {"RebateNotReturning", ReasonCode::RebateNotReturning},
    {"RebateFirstOrder", ReasonCode::RebateFirstOrder},     {"RebateInScope", ReasonCode::RebateInScope},
    {"RebateOutOfScope", ReasonCode::RebateOutOfScope},     {"RebateScopeUnknown", ReasonCode::RebateScopeUnknown},
    {"RebateReached", ReasonCode::RebateReached},           {"RebateBelowThreshold", ReasonCode::RebateBelowThreshold},
    {"RebateUnknown", ReasonCode::RebateUnknown},           {"RebateNoPolicy", ReasonCode::RebateNoPolicy},
    {"RebateWithoutOrder", ReasonCode::RebateWithoutOrder}, {"RebateAboveDue", ReasonCode::RebateAboveDue},
    {"RebateRateTooHigh", ReasonCode::RebateRateTooHigh},   {"RebateOtherCustomer", ReasonCode::RebateOtherCustomer},
};

char letter(Verdict verdict) { return "pfwmnu"[static_cast<int>(verdict)]; }

std::map<std::string, std::string> shownOf(const RebateAssessment& rebate)
{
    return {{"verdict", std::string(1, letter(rebate.verdict))},
            {"total", toDecimal(rebate.total)},
            {"amount", toDecimal(rebate.amount)},
            {"claimed", toDecimal(rebate.claimed)},
            {"missing", toDecimal(rebate.missing)},
            {"policy", rebate.policy},
            {"out", rebate.outOfRule ? "true" : "false"}};
}

void compareCodes(const std::vector<Reason>& reasons, const toml::array* codes)
{
    if (!codes)
        return;
    QCOMPARE(reasons.size(), codes->size());
    for (std::size_t i = 0; i < codes->size(); ++i)
        QVERIFY(reasons[i].code == kCodes.at((*codes)[i].value_or(std::string())));
}

std::vector<Case> bothFiles()
{
    std::vector<Case> all = readCases("rebates");
    for (Case& one : readCases("rebatedrift"))
        all.push_back(std::move(one));
    return all;
}

} // namespace

class Rebates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aRebateIsJudged_data();
    void aRebateIsJudged();
    void theTotalOpensItsReceipts();

private:
    std::vector<Case> m_cases = bothFiles();
};

void Rebates::aRebateIsJudged_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

// R40-R42, R71, D13
void Rebates::aRebateIsJudged()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const Assessment out = assess(*one.facts(), shippedRulebook(one.expect["rules"].as_array()), one.asOf);
    const std::string order = one.expect["order"].value_or(std::string("erp:O1"));
    const RecordId id = order.empty() ? RecordId() : Case::idOf(Collection::Order, order);
    const auto found = std::find_if(out.rebates.begin(), out.rebates.end(),
                                    [id](const RebateAssessment& rebate) { return rebate.order == id; });
    QCOMPARE(found == out.rebates.end(), one.expect["none"].value_or(false));
    if (found == out.rebates.end())
        return;
    const auto shown = shownOf(*found);
    for (const auto& [name, node] : one.expect) {
        const auto value = shown.find(std::string(name.str()));
        if (value == shown.end())
            continue;
        const std::string expected =
            node.is_boolean() ? (node.value_or(false) ? "true" : "false") : node.value_or(std::string());
        QCOMPARE(QString::fromStdString(value->first + " " + value->second),
                 QString::fromStdString(value->first + " " + expected));
    }
    compareCodes(found->reasons, one.expect["codes"].as_array());
    compareCodes(found->drift, one.expect["drift"].as_array());
    if (const auto expected = one.expect["signals"].value<std::int64_t>())
        QCOMPARE(std::count_if(out.signalList.begin(), out.signalList.end(),
                               [](const Signal& signal) { return signal.kind == SignalKind::RebateNotDue; }),
                 *expected);
}

void Rebates::theTotalOpensItsReceipts()
{
    const Case& one = m_cases.front();
    const Assessment out = assess(*one.facts(), shippedRulebook(), one.asOf);
    const std::vector<RecordId> receipts = {Case::idOf(Collection::Receipt, "fin:N1"),
                                            Case::idOf(Collection::Receipt, "fin:N2")};
    QVERIFY(out.rebates.front().reasons[2].records == receipts);
}

QTEST_GUILESS_MAIN(Rebates)
#include "tst_rebates.moc"
