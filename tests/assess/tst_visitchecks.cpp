#include "core/assess/visitchecks.h"
#include "tests/assess/casefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

char letter(Verdict verdict) { return "pfwmnu"[static_cast<int>(verdict)]; }

std::string checksOf(const VisitAssessment& v)
{
    return {letter(v.registry),     letter(v.budget),     letter(v.shipment),
            letter(v.confirmation), letter(v.comparison), letter(v.inquiry)};
}

std::string verdictsOf(const VisitAssessment& v) { return {letter(v.authentic), letter(v.progress), letter(v.valid)}; }

std::size_t positionOf(const Facts& facts, const std::string& visit)
{
    const RecordId id = Case::idOf(Collection::Visit, visit);
    for (std::size_t i = 0; i < facts.visits.size(); ++i) {
        if (facts.visits[i].id == id)
            return i;
    }
    qFatal("no visit %s", visit.c_str());
}

} // namespace

class VisitChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void oneVisitIsJudged_data();
    void oneVisitIsJudged();
    void anyOneVoucherIsEnough_data();
    void anyOneVoucherIsEnough();
    void onlyThreePassesAreAuthentic_data();
    void onlyThreePassesAreAuthentic();
    void visitsTogether_data();
    void visitsTogether();

private:
    std::vector<Case> m_single = readCases("visits");
    std::vector<Case> m_together = readCases("visitstogether");
};

void VisitChecks::oneVisitIsJudged_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_single.size(); ++i)
        QTest::newRow(m_single[i].name.c_str()) << qsizetype(i);
}

void VisitChecks::oneVisitIsJudged()
{
    QFETCH(qsizetype, number);
    const Case& one = m_single[static_cast<std::size_t>(number)];
    const FactsPtr facts = one.facts();
    const auto results = checkVisits(VisitCheckContext(*facts, one.rulebook, one.asOf));
    const VisitAssessment& visit = results[positionOf(*facts, "crm:V1")];
    QCOMPARE(checksOf(visit), one.expect["checks"].value_or(std::string()));
    QCOMPARE(verdictsOf(visit), one.expect["verdicts"].value_or(std::string()));
    QCOMPARE(visit.counts, one.expect["counts"].value_or(true));
}

void VisitChecks::anyOneVoucherIsEnough_data()
{
    QTest::addColumn<int>("vouchers");
    for (int mask = 0; mask < 8; ++mask)
        QTest::addRow("vouchers %d%d%d", mask & 1, (mask >> 1) & 1, (mask >> 2) & 1) << mask;
}

// R37: the truth table of eight, on the first case's company.
void VisitChecks::anyOneVoucherIsEnough()
{
    QFETCH(int, vouchers);
    Case one = m_single.front();
    const bool confirmed = vouchers & 1;
    const bool compared = vouchers & 2;
    const bool inquired = vouchers & 4;
    if (!confirmed)
        one.source.remove("crm", Collection::Document, "D1");
    if (!compared)
        one.source.remove("crm", Collection::Document, "D2");
    if (inquired) {
        const CollectionDef& inquiry = definitionOf(Collection::Inquiry);
        std::vector<FieldValue> values(inquiry.fields.size());
        const auto set = [&](const char* field, const char* text) {
            const std::size_t at = *inquiry.fieldIndex(field);
            values[at] = fieldFromText(inquiry.fields[at], "erp", text);
        };
        set("customer", "E1");
        set("inquired_at", "2026-02-11 10:00");
        one.source.put("erp", Collection::Inquiry, "Q1", values);
    }
    const FactsPtr facts = one.facts();
    const auto results = checkVisits(VisitCheckContext(*facts, one.rulebook, one.asOf));
    const VisitAssessment& visit = results[positionOf(*facts, "crm:V1")];
    QCOMPARE(visit.confirmation, confirmed ? Verdict::Passed : Verdict::Failed);
    QCOMPARE(visit.comparison, compared ? Verdict::Passed : Verdict::Failed);
    QCOMPARE(visit.inquiry, inquired ? Verdict::Passed : Verdict::Failed);
    QCOMPARE(visit.progress, vouchers != 0 ? Verdict::Passed : Verdict::Failed);
}

void VisitChecks::onlyThreePassesAreAuthentic_data()
{
    QTest::addColumn<int>("combination");
    for (int i = 0; i < 27; ++i)
        QTest::addRow("%c%c%c", "pfu"[i % 3], "pfu"[i / 3 % 3], "pfu"[i / 9]) << i;
}

// R16: every combination of passed, failed and unknown of the three system checks.
void VisitChecks::onlyThreePassesAreAuthentic()
{
    QFETCH(int, combination);
    const int registry = combination % 3, budget = combination / 3 % 3, shipment = combination / 9;
    Case one = m_single.front();
    const auto change = [&](const char* system, Collection collection, const char* id, const char* field,
                            const char* text) {
        std::vector<FieldValue> values = *one.source.find(system, collection, id);
        const CollectionDef& definition = definitionOf(collection);
        const std::size_t at = *definition.fieldIndex(field);
        values[at] = fieldFromText(definition.fields[at], system, text);
        one.source.put(system, collection, id, values);
    };
    if (registry == 1)
        change("registry", Collection::Company, "G1", "state", "revoked");
    if (registry == 2)
        one.source.remove("registry", Collection::Company, "G1");
    if (budget != 0)
        one.source.remove("oa", Collection::Approval, "A1");
    if (budget == 2)
        one.source.setFresh("oa", Collection::Approval, {});
    if (shipment != 0)
        one.source.remove("wms", Collection::Shipment, "S1");
    if (shipment == 2)
        one.source.setFresh("wms", Collection::Shipment, {});
    const FactsPtr facts = one.facts();
    const auto results = checkVisits(VisitCheckContext(*facts, one.rulebook, one.asOf));
    const VisitAssessment& visit = results[positionOf(*facts, "crm:V1")];
    const bool fails = registry == 1 || budget == 1 || shipment == 1;
    QCOMPARE(visit.authentic, combination == 0 ? Verdict::Passed : fails ? Verdict::Failed : Verdict::Unknown);
}

void VisitChecks::visitsTogether_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_together.size(); ++i)
        QTest::newRow(m_together[i].name.c_str()) << qsizetype(i);
}

// R36, R38: expect.counts = the visits that count, expect.twins = { twin = the one that counts },
// expect.inquired = the visits that an inquiry serves.
void VisitChecks::visitsTogether()
{
    QFETCH(qsizetype, number);
    const Case& one = m_together[static_cast<std::size_t>(number)];
    const FactsPtr facts = one.facts();
    const auto results = checkVisits(VisitCheckContext(*facts, one.rulebook, one.asOf));
    const auto isListed = [&](const char* list, const std::string& visit) {
        for (const toml::node& name : *one.expect[list].as_array()) {
            if (name.value_or(std::string()) == visit)
                return true;
        }
        return false;
    };
    for (const std::string visit : {"crm:V1", "crm:V2", "crm:V3", "crm:V4"}) {
        const VisitAssessment& result = results[positionOf(*facts, visit)];
        QVERIFY2(result.counts == isListed("counts", visit), visit.c_str());
        QVERIFY2((result.inquiry == Verdict::Passed) == isListed("inquired", visit), visit.c_str());
        const auto twin = one.expect["twins"][visit].value<std::string>();
        QCOMPARE(result.twin.isSet(), twin.has_value());
        if (twin)
            QCOMPARE(result.twin.at(), positionOf(*facts, *twin));
    }
}

QTEST_APPLESS_MAIN(VisitChecks)
#include "tst_visitchecks.moc"
