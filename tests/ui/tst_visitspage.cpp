#include "tests/ui/sample.h"
#include "ui/models/tablerows.h"
#include "ui/pages/visits/visitspage.h"
#include "ui/shell/datatable.h"
#include "ui/shell/settings.h"
#include "ui/shell/tile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

// Two reps of one region; the first wrote the second visit of the tenth of March twice.
void addVisit(Facts& facts, Assessment& out, int rep, Instant at, Verdict valid)
{
    VisitFact visit;
    visit.id = {1000 + static_cast<std::int64_t>(facts.visits.size())};
    visit.rep = {rep};
    visit.visitedAt = at;
    facts.visits.push_back(visit);
    VisitAssessment verdicts;
    verdicts.valid = verdicts.authentic = verdicts.registry = valid;
    verdicts.progress = verdicts.inquiry = Verdict::Passed;
    out.visits.push_back(verdicts);
}

} // namespace

// The Visits page against a hand-made month (R33, R38, R63).
class VisitsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tilesTellTheMonth();
    void figuresOpenTheirVisits();
    void aCheckOpensWhatItRefused();
    void repsComeWorstFirst();
    void storedStateKeepsTheShares();

private:
    Tile* tile(VisitsPage& page, int at) const { return page.findChildren<Tile*>().at(at); }

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("window.ini"))};
    Rulebook m_rules;
    ViewState m_state;
};

void VisitsPageTest::initTestCase()
{
    m_rules = sample::rulebook();
    auto facts = std::make_shared<Facts>();
    auto out = std::make_shared<Assessment>();
    out->asOf = sample::now();
    facts->regions.push_back({{1}, "Nanjing", {}, {}});
    out->regions.resize(1);
    out->regions[0].name = "Nanjing";
    out->regions[0].validVisits = {3, 4};
    facts->people.push_back({{11}, "Good", PersonRole::Rep, {0}, {}, true});
    facts->people.push_back({{12}, "Poor", PersonRole::Rep, {0}, {}, true});
    const Duration day = Duration::days(1);
    addVisit(*facts, *out, 0, sample::now() - day, Verdict::Passed);
    addVisit(*facts, *out, 0, sample::now() - day, Verdict::Passed);
    out->visits[1].counts = false;
    out->visits[1].twin = {0};
    addVisit(*facts, *out, 1, sample::now() - day, Verdict::Failed);
    addVisit(*facts, *out, 1, sample::now() - day - day, Verdict::Unknown);
    addVisit(*facts, *out, 1, sample::now() - Duration::days(40), Verdict::Failed); // another month
    m_state = {out, facts, &m_rules, {}, sample::now(), {}, {}};
}

void VisitsPageTest::tilesTellTheMonth()
{
    VisitsPage page(m_settings);
    page.showState(m_state);
    QCOMPARE(tile(page, 0)->figure()->value(), QStringLiteral("33 %"));
    QCOMPARE(tile(page, 0)->second()->value(), QStringLiteral("1 of 3"));
    QCOMPARE(tile(page, 2)->figure()->value(), QStringLiteral("100 %"));
    QCOMPARE(tile(page, 3)->figure()->value(), QStringLiteral("1"));
    QVERIFY(tile(page, 3)->second()->value().startsWith(QStringLiteral("1 cannot tell")));
}

void VisitsPageTest::figuresOpenTheirVisits()
{
    VisitsPage page(m_settings);
    page.showState(m_state);
    QCOMPARE(tile(page, 0)->figure()->evidence().recordCount, std::size_t(3));
    QCOMPARE(tile(page, 3)->figure()->evidence().recordCount, std::size_t(2)); // the twin and its first
}

void VisitsPageTest::aCheckOpensWhatItRefused()
{
    VisitsPage page(m_settings);
    page.showState(m_state);
    FigureEvidence opened;
    connect(&page, &Page::evidenceRequested, this, [&opened](const FigureEvidence& evidence) { opened = evidence; });
    auto* table = page.findChild<DataTable*>(QStringLiteral("visitCheckTable"));
    Q_EMIT table->activated(table->model()->index(0, 2)); // registry, failed
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("1"));
    QCOMPARE(opened.records, (std::vector<RecordId>{{1002}}));
    Q_EMIT table->activated(table->model()->index(0, 0)); // the name opens the failures as well
    QCOMPARE(opened.records, (std::vector<RecordId>{{1002}}));
}

void VisitsPageTest::repsComeWorstFirst()
{
    VisitsPage page(m_settings);
    page.showState(m_state);
    auto* table = page.findChild<DataTable*>(QStringLiteral("repVisitsTable"));
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Poor"));
    QCOMPARE(page.findChild<DataTable*>(QStringLiteral("visitTable"))->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(1, 0));
    QCOMPARE(page.findChild<DataTable*>(QStringLiteral("visitTable"))->model()->rowCount(), 2); // the twin is shown
}

void VisitsPageTest::storedStateKeepsTheShares()
{
    VisitsPage page(m_settings);
    ViewState stored = m_state;
    stored.facts = nullptr;
    page.showState(stored);
    QCOMPARE(tile(page, 0)->figure()->value(), QStringLiteral("75 %"));
    QVERIFY(tile(page, 0)->figure()->evidence().records.empty());
    QVERIFY(!tile(page, 0)->figure()->evidence().whyNoRecords.isEmpty());
}

QTEST_MAIN(VisitsPageTest)
#include "tst_visitspage.moc"
