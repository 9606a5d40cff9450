#include "tests/ui/fakesession.h"
#include "ui/models/actionmodel.h"
#include "ui/models/projectmodel.h"
#include "ui/models/recordmodel.h"
#include "ui/models/scopefigures.h"
#include "ui/pages/projects/documentmodel.h"
#include "ui/pages/projects/nodemodel.h"
#include "ui/pages/projects/partmodel.h"
#include "ui/pages/visits/checkmodel.h"
#include "ui/pages/visits/repvisitsmodel.h"
#include "ui/pages/visits/visitmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

// The item models and the figures that pages show, against the hand-made company.
class ModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyModelKeepsTheContract();
    void projectsSortByRawValue();
    void sortingKeepsWhatIsSelected();
    void filtersAreCombined();
    void scopeHidesOtherRegions();
    void dismissedActionsLeaveThePendingList();
    void snoozeEndsByItself_data();
    void snoozeEndsByItself();
    void interventionTimeCountsRunningApart();
    void medianOfTwoIsTheirMean();
    void allRegionsAreAddedInFen();
    void nanjingIsBehindBy37();
    void noTargetIsNoRatio();
    void payloadIsIndentedOnlyWhenItIsJson();
    void markupStaysText();

private:
    ActionStep step(std::size_t action, ActionStepKind kind, Duration afterStart) const;

    Rulebook m_rules;
    ViewState m_state;
};

void ModelsTest::initTestCase()
{
    m_rules = sample::rulebook();
    m_state = {sample::assessment(), sample::facts(), &m_rules, {}, sample::now(), {}, {}};
}

ActionStep ModelsTest::step(std::size_t action, ActionStepKind kind, Duration afterStart) const
{
    const Action& of = m_state.assessment->actions.at(action);
    ActionStep made;
    made.actionKey = of.key;
    made.kind = kind;
    made.at = m_state.assessment->signalList.at(of.signal).startedAt + afterStart;
    return made;
}

void ModelsTest::everyModelKeepsTheContract()
{
    using Tester = QAbstractItemModelTester;
    ProjectModel projects;
    ActionModel actions;
    RecordModel records;
    FieldModel fields;
    NodeModel nodes;
    DocumentModel documents;
    PartModel parts;
    RepVisitsModel reps;
    VisitModel visits;
    CheckModel checks;
    for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
             &projects, &actions, &records, &fields, &nodes, &documents, &parts, &reps, &visits, &checks})
        new Tester(model, Tester::FailureReportingMode::QtTest, model);
    projects.setState(m_state);
    projects.sort(ProjectModel::Amount, Qt::DescendingOrder);
    projects.setFilter({QStringLiteral("宁波"), ProjectFilter::Health::All, ProjectFilter::State::All});
    actions.setState(m_state);
    actions.setShow(ActionModel::Show::All);
    const ProjectAssessment& ningbo = m_state.assessment->projects.front();
    nodes.setProject(ningbo, &m_rules);
    documents.setProject(m_state, ningbo.id);
    parts.setParts(ningbo.parts, {}, m_rules.clock.dayAt(sample::now()));
    const VisitSummary month = summariseVisits(*m_state.facts, *m_state.assessment, m_rules.clock, {});
    reps.setSummary(m_state, month.reps);
    checks.setTally(month.total);
    visits.setVisits(m_state, month.reps.empty() ? std::vector<VisitIndex>() : month.reps.front().visits);
    RecordEvidence record;
    record.collection = Collection::Project;
    record.values.resize(definitionOf(Collection::Project).fields.size());
    records.setRecords({record}, {});
    fields.setRecord(record, {});
    QCOMPARE(nodes.rowCount(), 12);
    QCOMPARE(documents.rowCount(), 2);
    QCOMPARE(parts.rowCount(), 1);
    QCOMPARE(records.rowCount(), 1);
    QCOMPARE(fields.rowCount(), static_cast<int>(record.values.size()));
}

void ModelsTest::projectsSortByRawValue()
{
    ProjectModel model;
    model.setState(m_state);
    for (int column = 0; column < ProjectModel::ColumnCount; ++column)
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(column, order);
            if (column < ProjectModel::Amount)
                continue; // texts are ordered by the language's rules
            for (int row = 1; row < model.rowCount(); ++row) {
                const double above = model.index(row - 1, column).data(SortRole).toDouble();
                const double below = model.index(row, column).data(SortRole).toDouble();
                QVERIFY(order == Qt::AscendingOrder ? above <= below : above >= below);
            }
        }
}

void ModelsTest::sortingKeepsWhatIsSelected()
{
    ProjectModel model;
    model.setState(m_state);
    const QPersistentModelIndex ningbo = model.index(model.rowOf(sample::ningbo()), 0);
    model.sort(ProjectModel::Amount, Qt::AscendingOrder);
    QCOMPARE(ningbo.row(), model.rowOf(sample::ningbo()));
    QVERIFY(ningbo.row() > 0);
}

void ModelsTest::filtersAreCombined()
{
    ProjectModel model;
    model.setState(m_state);
    model.setFilter({QString(), ProjectFilter::Health::Paper, ProjectFilter::State::Open});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.project(0).id, sample::ningbo());
    model.setFilter({QStringLiteral("p-nb-0001"), ProjectFilter::Health::All, ProjectFilter::State::All});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({QStringLiteral("p-nb-0001"), ProjectFilter::Health::All, ProjectFilter::State::Closed});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::scopeHidesOtherRegions()
{
    ViewState state = m_state;
    state.scope = RegionIndex{0};
    ProjectModel projects;
    projects.setState(state);
    for (int row = 0; row < projects.rowCount(); ++row)
        QCOMPARE(projects.project(row).regionIndex, RegionIndex{0});
    ActionModel actions;
    actions.setState(state);
    QCOMPARE(actions.rowCount(), 1);
}

void ModelsTest::dismissedActionsLeaveThePendingList()
{
    ViewState state = m_state;
    state.steps = {step(0, ActionStepKind::Taken, Duration::hours(1)),
                   step(1, ActionStepKind::Dismissed, Duration::hours(1))};
    ActionModel model;
    model.setState(state);
    QCOMPARE(model.rowCount(), 6);
    model.setShow(ActionModel::Show::Handled);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.status(0), ActionStatus::Dismissed);
    QCOMPARE(pendingActions(state).red, 2);
}

void ModelsTest::snoozeEndsByItself_data()
{
    QTest::addColumn<qint64>("endsAfterNowMs");
    QTest::addColumn<bool>("pending");
    QTest::newRow("a millisecond ago") << qint64(-1) << true;
    QTest::newRow("now") << qint64(0) << true;
    QTest::newRow("in a millisecond") << qint64(1) << false;
}

void ModelsTest::snoozeEndsByItself()
{
    QFETCH(qint64, endsAfterNowMs);
    QFETCH(bool, pending);
    ActionStep snooze = step(0, ActionStepKind::Snoozed, Duration::hours(1));
    snooze.until = sample::now() + Duration{endsAfterNowMs};
    QCOMPARE(ActionLog({snooze}, sample::now()).isPending(snooze.actionKey), pending);
}

// R45
void ModelsTest::interventionTimeCountsRunningApart()
{
    QVERIFY(!interventionFigures(m_state).median);
    QCOMPARE(interventionFigures(m_state).running, 7);
    ViewState state = m_state;
    state.steps = {step(0, ActionStepKind::Seen, Duration::hours(1)),
                   step(0, ActionStepKind::Taken, Duration::hours(19)),
                   step(0, ActionStepKind::Completed, Duration::hours(30)),
                   step(1, ActionStepKind::Dismissed, Duration::hours(2))};
    const ui::InterventionFigures figures = interventionFigures(state);
    QCOMPARE(figures.median->ms, Duration::hours(19).ms); // the first corrective step, not the last
    QCOMPARE(figures.answered, 1);
    QCOMPARE(figures.running, 5); // dismissed is no correction, and no longer running
    QVERIFY(!figures.records.empty());
}

void ModelsTest::medianOfTwoIsTheirMean()
{
    ViewState state = m_state;
    state.steps = {step(0, ActionStepKind::Taken, Duration::hours(2)),
                   step(1, ActionStepKind::Taken, Duration::hours(4))};
    QCOMPARE(interventionFigures(state).median->ms, Duration::hours(3).ms);
}

void ModelsTest::allRegionsAreAddedInFen()
{
    const AchievementFigures all = achievementOf(m_state);
    QCOMPARE(all.regions.size(), std::size_t(10));
    QCOMPARE(all.target.fen, std::int64_t(10) * 1'000'000'000);
    QCOMPARE(all.proven.fen, std::int64_t(63 + 88 + 81 + 74 + 92 + 69 + 95 + 104 + 85 + 77) * 10'000'000);
    QCOMPARE(wholePercent(all.provenRatio), 82); // 82.8 is cut, never rounded up
}

void ModelsTest::nanjingIsBehindBy37()
{
    const AchievementFigures nanjing = achievementOf(m_state, RegionIndex{0});
    QCOMPARE(wholePercent(nanjing.provenRatio), 63);
    QCOMPARE(wholePercent(nanjing.claimedRatio), 100);
    QCOMPARE(nanjing.gapPoints(), 37);
}

void ModelsTest::noTargetIsNoRatio()
{
    ViewState state = m_state;
    state.assessment = sample::emptyCompany();
    QVERIFY(!achievementOf(state).hasTarget());
    QVERIFY(provenTrend(state, 6).empty());
    QVERIFY(!processOf(state).validVisits.hasValue());
}

void ModelsTest::payloadIsIndentedOnlyWhenItIsJson()
{
    QCOMPARE(readablePayload(R"({"a":1})"), QStringLiteral("{\n    \"a\": 1\n}\n"));
    QCOMPARE(readablePayload("not json <b>"), QStringLiteral("not json <b>"));
}

void ModelsTest::markupStaysText()
{
    auto all = std::make_shared<Assessment>(*m_state.assessment);
    all->projects.front().name = "<b>bold</b>\xE2\x80\xAE";
    ViewState state = m_state;
    state.assessment = all;
    ProjectModel model;
    model.setState(state);
    const QString shown = model.index(model.rowOf(sample::ningbo()), ProjectModel::Project).data().toString();
    QVERIFY(shown.startsWith(QStringLiteral("<b>bold</b>")));
    QVERIFY(!shown.contains(QChar(0x202E)));
}

QTEST_MAIN(ModelsTest)
#include "tst_models.moc"
