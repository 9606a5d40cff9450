#include "tests/companysim/company/everytable.h"
#include "tests/companysim/company/tests/judge.h"
#include "tests/companysim/company/texts.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::companysim;

namespace {

Company small()
{
    CompanyOptions options;
    options.scale = 0.02;
    return generate(options);
}

std::size_t changedRows(const Company& company, Instant since)
{
    std::size_t rows = 0;
    forEveryTable(company, [&](const auto& table) { rows += table.changedSince(since, false).size(); });
    return rows;
}

std::vector<std::string> paperProjects(const Company& company)
{
    std::vector<std::string> ids;
    const std::vector<ProjectJudgement> judged = judgeProjects(company);
    for (std::size_t at = 0; at < judged.size(); ++at) {
        if (judged[at].isPaper())
            ids.push_back(company.projects[at].id);
    }
    return ids;
}

} // namespace

class TestChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void advancingIsDeterministic();
    void changesFallIntoTheNewInterval_data();
    void changesFallIntoTheNewInterval();
    void casesOutliveAdvancing();
    void anUnknownPatchIsRefused();
    void registeringTheContractTouchesOneRow();
    void signingTheAgreementLiftsNingbo();
    void departingReopensNodes();
    void minutesArriveLate();
    void otherPatchesChangeWhatTheyName();
};

void TestChanges::advancingIsDeterministic()
{
    Company one = small();
    Company other = small();
    for (Company* company : {&one, &other}) {
        advance(*company, Duration::hours(3));
        advance(*company, Duration::days(2));
    }
    QCOMPARE(fingerprint(one), fingerprint(other));
    QVERIFY(fingerprint(one) != fingerprint(small()));
    advance(one, Duration{});
    QCOMPARE(fingerprint(one), fingerprint(other));
}

void TestChanges::changesFallIntoTheNewInterval_data()
{
    QTest::addColumn<qint64>("by");
    QTest::newRow("a second") << qint64{1'000};
    QTest::newRow("a minute") << qint64{60'000};
    QTest::newRow("a day") << qint64{86'400'000};
    QTest::newRow("a month") << qint64{30 * 86'400'000LL};
}

void TestChanges::changesFallIntoTheNewInterval()
{
    QFETCH(qint64, by);
    Company company = small();
    const Company before = company;
    const Instant from = company.now;
    advance(company, Duration{by});
    QCOMPARE(company.now.ms, from.ms + by);
    QVERIFY(changedRows(company, from) >= 5);
    forEveryTable(company, [&](const auto& table) {
        for (const auto& row : table)
            QVERIFY(row.changedAt <= company.now && row.createdAt <= row.changedAt);
    });
    // What is not listed as changed is as it was.
    const auto changed = company.visits.changedSince(from, false);
    QCOMPARE(changed.size(), company.visits.size() - before.visits.size());
    for (std::size_t at = 0; at < before.opportunities.size(); ++at) {
        if (company.opportunities[at].changedAt <= from)
            QCOMPARE(company.opportunities[at].progressedAt, before.opportunities[at].progressedAt);
    }
}

void TestChanges::casesOutliveAdvancing()
{
    Company company = small();
    for (int day = 0; day < 5; ++day)
        advance(company, Duration::days(1));
    QCOMPARE(paperProjects(company), (std::vector<std::string>{"P-NB-0001", "P-HF-0002", "P-WH-0003"}));
    const MonthSums sums = sumsOf(company, 0, *monthFromIso("2026-03"));
    QCOMPARE(sums.received, 630'000'000);
    QCOMPARE(sums.signedSum, 630'000'000);
}

void TestChanges::anUnknownPatchIsRefused()
{
    Company company = small();
    QVERIFY(!patch(company, "no-such-patch", ""));
    QVERIFY(!patch(company, "register-contract", "HT-1999-0001"));
    QVERIFY(!patch(company, "contact-left", "nobody"));
    QVERIFY(!patch(company, "sign-agreement", "P-XX-0001"));
    QVERIFY(!patch(company, "eta-slip", "伺服电机 MSD-75"));
    QCOMPARE(changedRows(company, CompanyOptions{}.now), std::size_t{0});
}

void TestChanges::registeringTheContractTouchesOneRow()
{
    Company company = small();
    const Instant before = company.now;
    QVERIFY(patch(company, "register-contract", "HT-2026-0117"));
    QCOMPARE(changedRows(company, before), std::size_t{1});
    const auto changed = company.financeContracts.changedSince(before, false);
    QCOMPARE(contractNumber(company, company.financeContracts[std::size_t{changed[0]}].contract),
             std::string("HT-2026-0117"));
    QVERIFY(!patch(company, "register-contract", "HT-2026-0117"));
}

void TestChanges::signingTheAgreementLiftsNingbo()
{
    Company company = small();
    const Instant before = company.now;
    QVERIFY(patch(company, "sign-agreement", "P-NB-0001"));
    const auto changed = company.documents.changedSince(before, false);
    QCOMPARE(changed.size(), std::size_t{1});
    const Document& paper = company.documents[std::size_t{changed[0]}];
    QVERIFY(paper.isSigned && paper.kind == DocKind::TechnicalAgreement);
    QVERIFY(before - paper.fileCreatedAt > Duration::hours(72));
}

void TestChanges::departingReopensNodes()
{
    Company company = small();
    QVERIFY(judgeProjects(company)[0].verified[2]);
    QVERIFY(patch(company, "contact-left", "郑海波"));
    QVERIFY(!judgeProjects(company)[0].verified[2]);
    QVERIFY(!patch(company, "contact-left", "郑海波"));
}

void TestChanges::minutesArriveLate()
{
    Company company = small();
    const Ref xixi = customersWithoutMinutes(company).front();
    QVERIFY(patch(company, "upload-minutes", company.customers[xixi].id));
    const std::vector<Ref> left = customersWithoutMinutes(company);
    QVERIFY(std::find(left.begin(), left.end(), xixi) == left.end());
}

void TestChanges::otherPatchesChangeWhatTheyName()
{
    Company company = small();
    QVERIFY(patch(company, "cancel-company", company.customers[0].creditCode));
    QCOMPARE(company.registry[0].state, RegistryStatus::Cancelled);
    QVERIFY(patch(company, "new-opportunity", "R-WB"));
    QCOMPARE(company.regions[company.opportunities[company.opportunities.size() - 1].region].id, std::string("R-WB"));
    QVERIFY(patch(company, "progress-opportunity", "O-HF-STALL"));
    QVERIFY(patch(company, "legal-approves", "P-WH-0005"));
    const Instant before = company.now;
    QVERIFY(patch(company, "eta-slip", "伺服电机 MSD-75 3"));
    QCOMPARE(company.inTransit.changedSince(before, false).size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
