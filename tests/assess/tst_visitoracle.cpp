#include "core/assess/assess.h"
#include "core/assess/snapshot.h"
#include "core/facts/factsloader.h"
#include "tests/assess/casefile.h"
#include "tests/assess/randomcompany.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;

std::int64_t beijingDay(std::int64_t at) { return (at + 8 * kHour) / kDay; }

char three(bool passed, bool known, bool open) { return passed ? 'p' : open ? 'w' : known ? 'f' : 'u'; }

// The same questions as the product's, asked visit by visit over plain lists.
class Oracle {
public:
    explicit Oracle(const RandomCompany& company)
        : m_company(company)
    {
        for (std::size_t i = 0; i < company.visits.size(); ++i)
            m_order.push_back(static_cast<int>(i));
        std::sort(m_order.begin(), m_order.end(), [&](int a, int b) { return key(a) < key(b); });
        markTwins();
        serveInquiries();
    }

    bool counts(int i) const { return m_twin.count(i) == 0 && visit(i).at <= m_company.asOf; }
    int twin(int i) const { return m_twin.count(i) ? m_twin.at(i) : -1; }
    std::string checks(int i) const
    {
        return {registry(visit(i)), budget(visit(i)),   shipment(visit(i)),
                document(i, true),  document(i, false), inquiry(i)};
    }

private:
    const RandomCompany::Visit& visit(int i) const { return m_company.visits[static_cast<std::size_t>(i)]; }
    std::pair<std::int64_t, std::int64_t> key(int i) const
    {
        return {visit(i).at, recordId("crm", Collection::Visit, visit(i).id).value};
    }
    const RandomCompany::Customer& customer(const RandomCompany::Visit& v) const
    {
        return m_company.customers[static_cast<std::size_t>(v.customer)];
    }
    bool isFresh(std::size_t which, std::int64_t until) const
    {
        return m_company.fresh[which] != kMissing && m_company.fresh[which] >= until;
    }
    bool isOpen(std::size_t which, std::int64_t windowEnd) const
    {
        return m_company.fresh[which] != kMissing && m_company.asOf < windowEnd;
    }

    void markTwins()
    {
        for (const int i : m_order) {
            if (visit(i).at > m_company.asOf)
                continue;
            for (const int j : m_order) {
                if (j == i)
                    break;
                if (visit(j).customer == visit(i).customer && visit(j).rep == visit(i).rep && m_twin.count(j) == 0 &&
                    beijingDay(visit(j).at) == beijingDay(visit(i).at)) {
                    m_twin[i] = j;
                    break;
                }
            }
        }
    }
    void serveInquiries()
    {
        std::vector<RandomCompany::Event> inquiries = m_company.inquiries;
        std::sort(inquiries.begin(), inquiries.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
        for (const auto& q : inquiries) {
            for (const int i : m_order) {
                const auto& v = visit(i);
                if (q.at <= m_company.asOf && v.customer == q.customer && counts(i) && !m_served[i] && q.at > v.at &&
                    q.at <= v.at + 72 * kHour) {
                    m_served[i] = true;
                    break;
                }
            }
        }
    }
    char registry(const RandomCompany::Visit& v) const
    {
        const auto& c = customer(v);
        if (c.registry == 0)
            return 'p';
        if (c.registry > 2)
            return 'u';
        return beijingDay(v.at) < c.registryDay ? 'p' : 'f';
    }
    char budget(const RandomCompany::Visit& v) const
    {
        if (!customer(v).mapped)
            return 'n';
        const bool released = std::any_of(m_company.approvals.begin(), m_company.approvals.end(), [&](const auto& a) {
            return a.customer == v.customer && a.state == 1 && a.finishedAt != kMissing && a.finishedAt <= v.at &&
                   beijingDay(v.at) - beijingDay(a.finishedAt) <= 30;
        });
        return three(released, isFresh(0, v.at), false);
    }
    char shipment(const RandomCompany::Visit& v) const
    {
        const bool ordered = std::any_of(m_company.orders.begin(), m_company.orders.end(),
                                         [&](const auto& o) { return o.customer == v.customer && o.at <= v.at; });
        if (!ordered && isFresh(2, v.at))
            return 'n';
        const bool shipped = std::any_of(m_company.shipments.begin(), m_company.shipments.end(), [&](const auto& s) {
            return s.customer == v.customer && v.category == s.category && s.at <= m_company.asOf &&
                   (s.returnedAt == kMissing || s.returnedAt > m_company.asOf) &&
                   std::abs(beijingDay(s.at) - beijingDay(v.at)) <= 7;
        });
        if (!shipped && (v.category < 0 || !ordered))
            return 'u';
        const std::int64_t windowEnd = (beijingDay(v.at) + 8) * kDay - 8 * kHour - 1;
        return three(shipped, isFresh(1, windowEnd), isOpen(1, windowEnd));
    }
    char document(int i, bool confirmation) const
    {
        const bool there = std::any_of(m_company.documents.begin(), m_company.documents.end(), [&](const auto& d) {
            return d.visit == i && d.seenAt <= m_company.asOf &&
                   (confirmation ? d.kind == "requirement_confirmation" && d.isSigned
                                 : d.kind == "competitor_comparison" && d.isGenerated);
        });
        return three(there, isFresh(3, visit(i).at), false);
    }
    char inquiry(int i) const
    {
        const std::int64_t windowEnd = visit(i).at + 72 * kHour;
        return three(m_served.count(i) && m_served.at(i), isFresh(4, windowEnd), isOpen(4, windowEnd));
    }

    const RandomCompany& m_company;
    std::vector<int> m_order;
    std::map<int, int> m_twin;
    std::map<int, bool> m_served;
};

std::string checksOf(const VisitAssessment& v)
{
    std::string out;
    for (const Verdict verdict : {v.registry, v.budget, v.shipment, v.confirmation, v.comparison, v.inquiry})
        out += "pfwmnu"[static_cast<int>(verdict)];
    return out;
}

} // namespace

class VisitOracle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyVisitIsJudgedAsTheSlowWayDoes();
    void theOrderOfArrivalDecidesNothing();
    void everyVerdictHasItsReasons();
};

void VisitOracle::everyVisitIsJudgedAsTheSlowWayDoes()
{
    qInfo("seeds 1 to 40");
    std::map<char, int> seen;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const RandomCompany company(seed);
        const Oracle oracle(company);
        const FactsPtr facts = loadFacts(company.source, {}, {}, 2);
        QCOMPARE(facts->entities.size(), company.customers.size());
        const Assessment assessment = assess(*facts, caseRulebook(), {company.asOf});
        std::map<RecordId, std::size_t> positionOf;
        for (std::size_t i = 0; i < facts->visits.size(); ++i)
            positionOf[facts->visits[i].id] = i;
        for (int i = 0; i < static_cast<int>(company.visits.size()); ++i) {
            const auto idOf = [&](int n) {
                return recordId("crm", Collection::Visit, company.visits[static_cast<std::size_t>(n)].id);
            };
            const VisitAssessment& result = assessment.visits[positionOf.at(idOf(i))];
            const QByteArray where = "seed " + QByteArray::number(quint64(seed)) + " visit " + QByteArray::number(i);
            QVERIFY2(result.counts == oracle.counts(i), where.constData());
            if (company.visits[static_cast<std::size_t>(i)].at > company.asOf)
                continue;
            QCOMPARE(where.toStdString() + ' ' + checksOf(result), where.toStdString() + ' ' + oracle.checks(i));
            QVERIFY2(result.twin.isSet() == (oracle.twin(i) >= 0), where.constData());
            if (result.twin.isSet())
                QVERIFY2(facts->visits[result.twin.at()].id == idOf(oracle.twin(i)), where.constData());
            for (const char c : oracle.checks(i))
                ++seen[c];
        }
    }
    for (const char c : std::string("pfwnu"))
        QVERIFY2(seen[c] > 100, "the random companies must show every verdict");
}

// The same records in another order, on another number of threads: the same bytes.
void VisitOracle::theOrderOfArrivalDecidesNothing()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        RandomCompany company(seed);
        const auto bytes = [&](int threads) {
            const FactsPtr facts = loadFacts(company.source, {}, {}, threads);
            const Assessment assessment = assess(*facts, caseRulebook(), {company.asOf}, threads);
            std::string all = toSnapshot(assessment);
            for (std::size_t i = 0; i < facts->visits.size(); ++i)
                all += toIso(facts->visits[i].visitedAt) + checksOf(assessment.visits[i]);
            return all;
        };
        const std::string first = bytes(1);
        QVERIFY(first == bytes(1));
        company.source.shuffle(seed * 7919);
        QVERIFY2(first == bytes(1), "one thread");
        QVERIFY2(first == bytes(2), "two threads");
        QVERIFY2(first == bytes(7), "seven threads");
    }
}

// R17: six reasons, each with the verdict of its check; what was found names its record.
void VisitOracle::everyVerdictHasItsReasons()
{
    const RandomCompany company(5);
    const FactsPtr facts = loadFacts(company.source, {}, {}, 1);
    Assessment assessment = assess(*facts, caseRulebook(), {company.asOf});
    Assessment stored = assessment;
    stored.visits.clear();
    for (std::size_t i = 0; i < facts->visits.size(); ++i) {
        if (facts->visits[i].visitedAt.ms > company.asOf)
            continue;
        const VisitIndex visit{static_cast<std::int32_t>(i)};
        const VisitExplanation why = explainVisit(*facts, caseRulebook(), assessment, visit);
        const VisitAssessment& result = assessment.visits[i];
        QCOMPARE(why.checks.size(), result.twin.isSet() ? 7U : 6U);
        const std::array verdicts = {result.registry,     result.budget,     result.shipment,
                                     result.confirmation, result.comparison, result.inquiry};
        for (std::size_t c = 0; c < verdicts.size(); ++c) {
            QCOMPARE(why.checks[c].verdict, verdicts[c]);
            QVERIFY(why.checks[c].code != ReasonCode::None);
            if (verdicts[c] == Verdict::Passed)
                QCOMPARE(why.checks[c].records.size(), 1U);
        }
        QCOMPARE(why.valid, result.valid);
        const VisitExplanation again = explainVisit(*facts, caseRulebook(), stored, visit);
        QCOMPARE(again.checks[5].code, why.checks[5].code);
    }
}

QTEST_APPLESS_MAIN(VisitOracle)
#include "tst_visitoracle.moc"
