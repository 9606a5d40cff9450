#include "core/assess/achievement.h"
#include "tests/assess/casefile.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

std::map<std::string, std::string> shownOf(const Achievement& row)
{
    const std::map<AchievementState, std::string> states = {{AchievementState::NoTarget, "none"},
                                                            {AchievementState::OnTrack, "on-track"},
                                                            {AchievementState::Behind, "behind"}};
    return {{"target", toDecimal(row.target.amount)},
            {"reported", toDecimal(row.reported.amount)},
            {"expected", toDecimal(row.expected.amount)},
            {"signed", toDecimal(row.signedSum.amount)},
            {"in_finance", toDecimal(row.inFinance.amount)},
            {"shipped", toDecimal(row.shipped.amount)},
            {"paid", toDecimal(row.paid.amount)},
            {"claimed", toDecimal(row.claimed)},
            {"proven", toDecimal(row.proven)},
            {"state", states.at(row.state)}};
}

} // namespace

class AchievementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void claimedAndProven_data();
    void claimedAndProven();
    void everySumIsItsRecords();
    void everyRegionHasARowForTheCurrentMonth();

private:
    void compare(const Case& one, const Assessment& out, const Facts& facts, bool ofRep);
    Assessment assessed(const Case& one, const Facts& facts)
    {
        Assessment out;
        out.asOf = one.asOf;
        assessAchievements(facts, one.rulebook, ContractProofs(facts, one.asOf), out);
        return out;
    }
    std::vector<Case> m_cases = readCases("achievement");
};

void AchievementTest::claimedAndProven_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << qsizetype(i);
}

void AchievementTest::compare(const Case& one, const Assessment& out, const Facts& facts, bool ofRep)
{
    const toml::table* expected = ofRep ? one.expect["rep"].as_table() : &one.expect;
    if (!expected)
        return;
    for (const auto& [month, figures] : *expected) {
        if (month.str() == "rep")
            continue;
        const Achievement* found = nullptr;
        for (const Achievement& row : out.achievements) {
            const bool isOurs = facts.regions[row.region.at()].id == Case::idOf(Collection::Region, "crm:R1");
            if (isOurs && toIso(row.month) == month.str() && row.rep.isSet() == ofRep)
                found = &row;
        }
        if (figures.is_string()) {
            QVERIFY2(!found || (shownOf(*found)["paid"] == "0.00" && found->claimed.fen == 0),
                     "a row that should not be");
            continue;
        }
        QVERIFY2(found, std::string(month.str()).c_str());
        const auto shown = shownOf(*found);
        for (const auto& [figure, amount] : *figures.as_table()) {
            const std::string name(figure.str());
            QCOMPARE(name + " " + shown.at(name), name + " " + amount.value_or(std::string()));
        }
    }
}

void AchievementTest::claimedAndProven()
{
    QFETCH(qsizetype, number);
    const Case& one = m_cases[static_cast<std::size_t>(number)];
    const FactsPtr facts = one.facts();
    const Assessment out = assessed(one, *facts);
    compare(one, out, *facts, false);
    compare(one, out, *facts, true);
}

// R3: every figure opens to records that add up to it again.
void AchievementTest::everySumIsItsRecords()
{
    for (const Case& one : m_cases) {
        const FactsPtr facts = one.facts();
        std::map<RecordId, std::int64_t> amountOf;
        for (const ReceiptFact& r : facts->receipts)
            amountOf[r.id] = r.kind == ReceiptKind::Refund ? -r.amount.fen : r.amount.fen;
        for (const ContractFact& c : facts->contracts)
            amountOf[c.id] = c.amount.fen;
        for (const FinanceContractFact& c : facts->financeContracts)
            amountOf[c.id] = c.amount.fen;
        for (const TargetFact& t : facts->targets)
            amountOf[t.id] = t.amount.fen;
        for (const ForecastFact& f : facts->forecasts)
            amountOf[f.id] = f.amount.fen;
        for (const ShipmentFact& s : facts->shipments)
            amountOf[s.id] = 0;
        for (const Achievement& row : assessed(one, *facts).achievements) {
            for (const Sum* sum :
                 {&row.target, &row.reported, &row.expected, &row.signedSum, &row.inFinance, &row.shipped, &row.paid}) {
                std::int64_t fen = 0;
                for (const RecordId id : sum->records)
                    fen += amountOf.at(id);
                QCOMPARE(fen, sum->amount.fen);
            }
        }
    }
}

void AchievementTest::everyRegionHasARowForTheCurrentMonth()
{
    const Case& one = m_cases.front();
    const FactsPtr facts = one.facts();
    int rows = 0;
    for (const Achievement& row : assessed(one, *facts).achievements)
        rows += !row.rep.isSet() && toIso(row.month) == "2026-03" ? 1 : 0;
    QCOMPARE(rows, 2);
}

QTEST_APPLESS_MAIN(AchievementTest)
#include "tst_achievement.moc"
