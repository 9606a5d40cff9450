#include "tests/ui/windowfixture.h"
#include "ui/pages/rules/movemodel.h"
#include "ui/pages/rules/rulemodel.h"
#include "ui/pages/rules/rulespage.h"
#include "ui/shell/datatable.h"
#include "ui/shell/tile.h"
#include "ui/words/rules.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QTabWidget>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

// Remembers the rules that it was asked about.
class RulesSession : public FakeSession {
public:
    void requestRulebooks() override { ++asked; }
    void tryRulebook(int requestId, const std::shared_ptr<const Rulebook>& rules) override
    {
        trials.push_back({requestId, rules, nullptr, std::nullopt});
    }

    int asked = 0;
    std::vector<RulebookTrial> trials;
};

ViewState stateOf(const FakeSession& session)
{
    return {session.assessment(), session.facts(), &session.rulebook(), {}, sample::now(), {}, {}};
}

// The sample with one project less on the list.
AssessmentPtr without(const Assessment& before, std::size_t project)
{
    auto after = std::make_shared<Assessment>(before);
    after->projects[project].belowThreshold = false;
    return after;
}

} // namespace

// The Rules page: every rule in words, its reason, what changed, and what if (idea 4).
class RulesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRuleHasAReason_data();
    void everyRuleHasAReason();
    void oneChangeIsOneLine();
    void aRuleOpensWhereItStands();
    void turningAKnobAsksOnce();
    void answersToOlderQuestionsAreDropped();
    void weightsSumToAHundred();
    void aRefusedFileIsSaidAndNothingChanges();
    void versionsTellWhatChanged();
    void modelsKeepTheContract();

private:
    void turn(const QString& name, int value);
    QLabel* label(const char* name) const { return m_page->findChild<QLabel*>(QLatin1String(name)); }

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("window.ini"))};
    std::unique_ptr<RulesSession> m_session;
    std::unique_ptr<RulesPage> m_page;
};

void RulesPageTest::init()
{
    m_session = std::make_unique<RulesSession>();
    m_page = std::make_unique<RulesPage>(m_settings);
    m_page->attach(*m_session);
    m_page->showState(stateOf(*m_session));
}

void RulesPageTest::turn(const QString& name, int value)
{
    for (QSpinBox* box : m_page->findChildren<QSpinBox*>())
        if (box->accessibleName() == name)
            return box->setValue(value);
    QFAIL(qPrintable(name));
}

void RulesPageTest::everyRuleHasAReason_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("English") << QStringLiteral("en");
}

void RulesPageTest::everyRuleHasAReason()
{
    QFETCH(QString, language);
    WindowFixture fixture(language);
    const auto sections = words::ruleSections(sample::rulebook());
    QCOMPARE(sections.size(), std::size_t(14));
    QSet<QString> keys;
    for (const words::RuleSection& section : sections) {
        QVERIFY(!section.title.isEmpty() && !section.intro.isEmpty() && !section.lines.empty());
        for (const words::RuleLine& line : section.lines) {
            QVERIFY2(!line.name.isEmpty() && !line.value.isEmpty() && !line.why.isEmpty(), qPrintable(line.key));
            QVERIFY2(!keys.contains(line.key), qPrintable(line.key));
            keys.insert(line.key);
        }
    }
    QVERIFY(keys.size() > 100);
}

void RulesPageTest::oneChangeIsOneLine()
{
    const Rulebook before = sample::rulebook();
    Rulebook after = before;
    QVERIFY(words::ruleChanges(before, after).empty());
    after.health.threshold = Rational(80);
    auto changes = words::ruleChanges(before, after);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].before, QStringLiteral("75"));
    QCOMPARE(changes[0].after, QStringLiteral("80"));
    after.causes.pop_back();
    changes = words::ruleChanges(before, after);
    QCOMPARE(changes.size(), std::size_t(2));
    QVERIFY(changes[1].after.isEmpty());
    QCOMPARE(words::ruleChanges(after, before).size(), std::size_t(2));
}

void RulesPageTest::aRuleOpensWhereItStands()
{
    FigureEvidence opened;
    connect(m_page.get(), &Page::evidenceRequested, this, [&opened](const FigureEvidence& e) { opened = e; });
    auto* sections = m_page->findChild<QListWidget*>(QStringLiteral("ruleSections"));
    auto* table = m_page->findChild<DataTable*>(QStringLiteral("ruleTable"));
    sections->setCurrentRow(5); // health
    QCOMPARE(table->model()->rowCount(), 9);
    Q_EMIT table->activated(table->model()->index(3, 0));
    QCOMPARE(opened.value, QStringLiteral("75"));
    QVERIFY(!opened.whyNoRecords.isEmpty());
    sections->setCurrentRow(0);
    QVERIFY(table->model()->rowCount() > 100);
}

void RulesPageTest::turningAKnobAsksOnce()
{
    turn(QStringLiteral("Health threshold"), 80);
    turn(QStringLiteral("Health threshold"), 81);
    QTRY_COMPARE(m_session->trials.size(), std::size_t(1));
    const RulebookTrial asked = m_session->trials.back();
    QVERIFY(asked.rules->health.threshold == Rational(81));
    QVERIFY(m_session->rulebook().health.threshold == Rational(75)); // what is in force stays
    auto answer = asked;
    answer.assessment = without(*m_session->assessment(), 0);
    Q_EMIT m_session->rulebookTried(answer);
    auto* moves = m_page->findChild<DataTable*>(QStringLiteral("whatIfTable"));
    QCOMPARE(moves->model()->rowCount(), 1);
    QCOMPARE(moves->model()->index(0, 0).data().toString(), QStringLiteral("宁波汽车零部件厂 产线改造"));
    m_page->findChild<QPushButton*>(QStringLiteral("whatIfReset"))->click();
    QTRY_COMPARE(moves->model()->rowCount(), 0);
    QCOMPARE(m_session->trials.size(), std::size_t(1));
}

void RulesPageTest::answersToOlderQuestionsAreDropped()
{
    turn(QStringLiteral("Health threshold"), 60);
    QTRY_COMPARE(m_session->trials.size(), std::size_t(1));
    turn(QStringLiteral("Health threshold"), 61);
    QTRY_COMPARE(m_session->trials.size(), std::size_t(2));
    auto* moves = m_page->findChild<DataTable*>(QStringLiteral("whatIfTable"));
    RulebookTrial old = m_session->trials[0];
    old.assessment = without(*m_session->assessment(), 0);
    Q_EMIT m_session->rulebookTried(old);
    QCOMPARE(moves->model()->rowCount(), 0);
}

void RulesPageTest::weightsSumToAHundred()
{
    for (const int stage : {0, 69, 70, 71, 100}) {
        turn(QStringLiteral("Weight of the stage"), stage);
        QTRY_VERIFY(!m_session->trials.empty());
        const HealthRules& health = m_session->trials.back().rules->health;
        QTRY_COMPARE(m_session->trials.back().rules->health.stageWeight, stage);
        QCOMPARE(health.stageWeight + health.documentWeight + health.supplyWeight, 100);
        QVERIFY(m_session->trials.back().rules->health.supplyWeight >= 0);
    }
}

void RulesPageTest::aRefusedFileIsSaidAndNothingChanges()
{
    QVERIFY(!label("refusedRulebook")->isVisibleTo(m_page.get()));
    m_page->findChild<QTabWidget*>()->setCurrentIndex(1);
    turn(QStringLiteral("Health threshold"), 60);
    QTRY_COMPARE(m_session->trials.size(), std::size_t(1));
    RulebookTrial refused = m_session->trials.back();
    refused.error =
        Error{ErrorCode::FileContent, {"rules.toml", "12", "health.threshold", "140", "integer 0..100"}, {}};
    Q_EMIT m_session->rulebookTried(refused);
    const QString said = label("whatIfStatus")->text();
    QVERIFY2(said.contains(QStringLiteral("line 12")) && said.contains(QStringLiteral("health.threshold")),
             qPrintable(said));
}

void RulesPageTest::versionsTellWhatChanged()
{
    QCOMPARE(m_session->asked, 1);
    auto now = std::make_shared<Rulebook>(sample::rulebook());
    auto old = std::make_shared<Rulebook>(*now);
    old->health.threshold = Rational(70);
    old->version = 0;
    Q_EMIT m_session->rulebooksRead(
        {{now, sample::now(), false, true}, {old, sample::now() - Duration::days(90), true, false}});
    auto* table = m_page->findChild<DataTable*>(QStringLiteral("ruleChangeTable"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, RuleChangeModel::Before).data().toString(), QStringLiteral("70"));
    QCOMPARE(table->model()->index(0, RuleChangeModel::After).data().toString(), QStringLiteral("75"));
    m_page->showState(stateOf(*m_session));
    QCOMPARE(m_session->asked, 1); // not at every refresh
}

void RulesPageTest::modelsKeepTheContract()
{
    RuleModel rules;
    RuleChangeModel changes;
    MoveModel moves;
    constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    QAbstractItemModelTester first(&rules, kFatal), second(&changes, kFatal), third(&moves, kFatal);
    rules.setSections(words::ruleSections(sample::rulebook()), 3);
    rules.setSections(words::ruleSections(sample::rulebook()), -1);
    changes.setChanges({{QStringLiteral("a"), QStringLiteral("b"), {}, QStringLiteral("c")}});
    const AssessmentPtr before = m_session->assessment();
    moves.setMoves(stateOf(*m_session), differenceOf(*before, *without(*before, 0), CompanyClock()));
    QCOMPARE(moves.rowCount(), 1);
    moves.clear();
    QCOMPARE(moves.rowCount(), 0);
}

QTEST_MAIN(RulesPageTest)
#include "tst_rulespage.moc"
