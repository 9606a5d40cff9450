#include "core/assess/assess.h"
#include "core/assess/evidencenet.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace plumbline;
using namespace plumbline::testing;

// R57: scattered evidence is one net; nothing hangs loose, and nothing unproven is drawn as proven.
class EvidenceNets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyRecordIsReachedFromTheProject_data();
    void everyRecordIsReachedFromTheProject();
    void onlyAPassedCheckIsDrawnAsProven_data() { everyRecordIsReachedFromTheProject_data(); }
    void onlyAPassedCheckIsDrawnAsProven();

private:
    Rulebook m_rulebook = shippedRulebook();
};

void EvidenceNets::everyRecordIsReachedFromTheProject_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"projects", "trail", "signals", "signaledges", "stall"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void EvidenceNets::everyRecordIsReachedFromTheProject()
{
    QFETCH(QString, file);
    int links = 0;
    for (const Case& one : readCases(file.toStdString())) {
        const FactsPtr facts = one.facts();
        const Assessment out = assess(*facts, m_rulebook, one.asOf);
        for (std::size_t i = 0; i < facts->projects.size(); ++i) {
            const EvidenceNet net = evidenceNetOf(*facts, out, {static_cast<std::int32_t>(i)});
            std::set<RecordId> reached = {facts->projects[i].id};
            for (const EvidenceLink& link : net.links) {
                QVERIFY2(reached.contains(link.from), one.name.c_str()); // links come after what they hang on
                reached.insert(link.to);
            }
            QCOMPARE(reached.size(), net.records.size());
            for (const RecordId record : out.projects[i].records)
                QVERIFY2(reached.contains(record), one.name.c_str());
            links += static_cast<int>(net.links.size());
        }
    }
    QVERIFY(links > 10);
}

void EvidenceNets::onlyAPassedCheckIsDrawnAsProven()
{
    QFETCH(QString, file);
    for (const Case& one : readCases(file.toStdString())) {
        const FactsPtr facts = one.facts();
        const Assessment out = assess(*facts, m_rulebook, one.asOf);
        for (std::size_t i = 0; i < facts->projects.size(); ++i) {
            std::set<std::pair<int, RecordId>> proven;
            for (std::size_t n = 0; n < out.projects[i].nodes.size(); ++n) {
                for (const Reason& reason : out.projects[i].nodes[n].reasons) {
                    for (const RecordId record : reason.records) {
                        if (reason.verdict == Verdict::Passed)
                            proven.emplace(static_cast<int>(n) + 1, record);
                    }
                }
            }
            for (const EvidenceLink& link : evidenceNetOf(*facts, out, {static_cast<std::int32_t>(i)}).links) {
                if (link.kind == LinkKind::Node && link.verdict == Verdict::Passed)
                    QVERIFY(proven.contains({link.node, link.to}));
                if (link.kind == LinkKind::Claim && link.verdict == Verdict::Passed)
                    QVERIFY(out.projects[i].nodes[static_cast<std::size_t>(link.node - 1)].verdict == Verdict::Passed);
                if (link.kind == LinkKind::OnFile || link.kind == LinkKind::Customer)
                    QVERIFY(link.verdict == Verdict::NotApplicable);
            }
        }
    }
}

QTEST_GUILESS_MAIN(EvidenceNets)
#include "tst_evidencenet.moc"
