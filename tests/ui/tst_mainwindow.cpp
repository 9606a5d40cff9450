#include "tests/ui/windowfixture.h"
#include "ui/shell/evidencepanel.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/hintbar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/statepanel.h"
#include "ui/widgets/claimedprovenbar.h"
#include "ui/widgets/funnel.h"
#include "ui/widgets/gauge.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

template <typename W> QList<W*> visible(QWidget& within)
{
    QList<W*> shown;
    for (QWidget* widget : within.findChildren<QWidget*>()) {
        // Painted widgets are templates and share one meta object: only C++ tells them apart.
        auto* wanted = dynamic_cast<W*>(widget);
        if (wanted && widget->isVisibleTo(&within))
            shown.append(wanted);
    }
    return shown;
}

ActionStep stepOn(const Assessment& all, std::size_t action, ActionStepKind kind, Instant at)
{
    ActionStep step;
    step.actionKey = all.actions.at(action).key;
    step.kind = kind;
    step.at = at;
    return step;
}

QString hintText(MainWindow& window)
{
    QStringList texts;
    for (HintBar* bar : visible<HintBar>(window))
        texts.append(bar->text());
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overviewShowsTheFigures();
    void overviewNeedsNoScrolling_data();
    void overviewNeedsNoScrolling();
    void everyFigureOpensItsRecords_data();
    void everyFigureOpensItsRecords();
    void enterOpensEvidenceToo();
    void answersToOlderRequestsAreDropped();
    void longListsAreCutAndCounted();
    void ningboIsShownWithItsReasons();
    void decisionsAreShownAtOnce();
    void dismissingNeedsAReason();
    void scopeIsTheWindowsAndIsRemembered();
    void anotherDayIsSaidCalmly();
    void storedFiguresAreShownBeforeTheRecords();
    void noDataSaysWhatToDo();
    void aFailingSystemIsNamed();
    void syncCanBeStartedAndCancelled();
    void briefingResultIsReported();
    void unknownPageInSettingsIsNoTrap();
};

void MainWindowTest::overviewShowsTheFigures()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    QStringList figures;
    for (FigureLabel* figure : visible<FigureLabel>(window))
        figures.append(figure->value());
    for (const char* wanted : {"82 %", "58 %", "11.2 days", "71 %", "9 overdue", "7", "3 red", "2,114 of 3,640"})
        QVERIFY2(figures.contains(QString::fromLatin1(wanted)), wanted);
    const auto bars = visible<ClaimedProvenBar>(window);
    QCOMPARE(bars.size(), 10);
    QCOMPARE(bars.first()->value().figures, QStringLiteral("63 / 100"));
    QCOMPARE(bars.first()->value().gap, QStringLiteral("behind 37"));
    QCOMPARE(window.findChild<NavigationEntry*>(QStringLiteral("actions"))->badge(), 7);
}

void MainWindowTest::overviewNeedsNoScrolling_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1366, 768), QSize(1280, 720)}) {
        QTest::addRow("Chinese, %d wide", size.width()) << QStringLiteral("zh_CN") << size;
        QTest::addRow("English, %d wide", size.width()) << QStringLiteral("en") << size;
    }
}

// Not even with a line above it that says something of the data.
void MainWindowTest::overviewNeedsNoScrolling()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    WindowFixture fixture(language);
    MainWindow& window = fixture.open();
    SyncStatus status = agedStatus();
    status.secretsInMemoryOnly = true;
    fixture.session.setStatus(status);
    window.resize(size);
    QCoreApplication::processEvents();
    auto* page = window.findChild<QWidget*>(QStringLiteral("overviewPage"));
    const auto* scroll = page->findChild<QScrollArea*>();
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0); // after the layouts settled
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
}

void MainWindowTest::everyFigureOpensItsRecords_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"overview", "projects", "actions"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void MainWindowTest::everyFigureOpensItsRecords()
{
    QFETCH(QString, page);
    WindowFixture fixture;
    fixture.session.recordStep(stepOn(*fixture.session.assessment(), 1, ActionStepKind::Taken, sample::now()));
    MainWindow& window = fixture.open();
    window.showPage(page);
    auto* panel = window.findChild<EvidencePanel*>();
    int opened = 0;
    for (FigureLabel* figure : visible<FigureLabel>(window)) {
        const bool needsVisits = figure->accessibleName().startsWith(QStringLiteral("Valid visits"));
        const std::size_t before = fixture.session.requests.size();
        figure->click();
        QVERIFY2(panel->isVisible(), qPrintable(figure->accessibleName()));
        if (needsVisits)
            continue; // the sample has the count, not the visits: the panel says so
        QVERIFY2(fixture.session.requests.size() == before + 1, qPrintable(figure->accessibleName()));
        QVERIFY2(panel->recordRows() > 0, qPrintable(figure->accessibleName()));
        ++opened;
    }
    for (PaintedWidget* painted : visible<PaintedWidget>(window)) {
        const std::size_t before = fixture.session.requests.size();
        painted->activate(-1);
        opened += fixture.session.requests.size() > before ? 1 : 0;
    }
    QVERIFY(opened >= 4);
}

void MainWindowTest::enterOpensEvidenceToo()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    QTest::keyClick(visible<FigureLabel>(window).first(), Qt::Key_Return);
    QCOMPARE(fixture.session.requests.size(), std::size_t(1));
    QTest::keyClick(window.findChild<EvidencePanel*>(), Qt::Key_Escape);
    QVERIFY(!window.findChild<EvidencePanel*>()->isVisible());
}

void MainWindowTest::answersToOlderRequestsAreDropped()
{
    WindowFixture fixture;
    fixture.session.answersAtOnce = false;
    MainWindow& window = fixture.open();
    auto* panel = window.findChild<EvidencePanel*>();
    FigureEvidence first, second;
    first.add(sample::ningbo());
    second.add(std::vector<RecordId>{sample::ningbo(), RecordId{2}});
    window.openEvidence(first);
    window.openEvidence(second);
    const auto asked = fixture.session.requests;
    fixture.session.answer(asked[0].first, asked[0].second);
    QVERIFY(panel->isWaiting());
    QCOMPARE(panel->recordRows(), 0);
    fixture.session.answer(asked[1].first, asked[1].second);
    QCOMPARE(panel->recordRows(), 2);
    fixture.session.answer(asked[0].first, asked[0].second);
    QCOMPARE(panel->recordRows(), 2);
}

void MainWindowTest::longListsAreCutAndCounted()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    FigureEvidence evidence;
    for (int i = 1; i <= 450; ++i)
        evidence.add(RecordId{i});
    window.openEvidence(evidence);
    QCOMPARE(fixture.session.requests.back().second.size(), kEvidenceLimit);
    QStringList texts;
    for (QLabel* label : window.findChild<EvidencePanel*>()->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("The first 200 of 450 records")));
}

// R26, R30
void MainWindowTest::ningboIsShownWithItsReasons()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    fixture.showPage("projects");
    QCOMPARE(window.findChild<QLabel*>(QStringLiteral("projectName"))->text(),
             QStringLiteral("宁波汽车零部件厂 产线改造")); // the worst stands first
    const auto gauges = visible<GaugeWidget>(window);
    QCOMPARE(gauges.size(), 1);
    QCOMPARE(gauges.first()->value().figure, QStringLiteral("52"));
    QStringList figures;
    for (FigureLabel* figure : visible<FigureLabel>(window))
        figures.append(figure->value());
    for (const QString& wanted : {QStringLiteral("−20"), QStringLiteral("−18"), QStringLiteral("−10"),
                                  QStringLiteral("+12.7"), QStringLiteral("Node 6 claimed, node 3 proven")})
        QVERIFY2(figures.contains(wanted), qPrintable(wanted));
}

void MainWindowTest::decisionsAreShownAtOnce()
{
    WindowFixture fixture;
    fixture.session.stepsAtOnce = false;
    MainWindow& window = fixture.open();
    fixture.showPage("actions");
    window.findChild<QLineEdit*>(QStringLiteral("actionNote"))->setText(QStringLiteral("called the customer"));
    window.findChild<QPushButton*>(QStringLiteral("completeAction"))->click();
    QCOMPARE(fixture.session.asked.size(), std::size_t(1));
    QCOMPARE(fixture.session.asked.front().note, std::string("called the customer"));
    QCOMPARE(fixture.session.asked.front().at, sample::now());
    QCOMPARE(window.findChild<QListView*>(QStringLiteral("actionList"))->model()->rowCount(), 6);
    QCOMPARE(window.findChild<NavigationEntry*>(QStringLiteral("actions"))->badge(), 6);
    fixture.session.confirm();
    QCOMPARE(window.findChild<NavigationEntry*>(QStringLiteral("actions"))->badge(), 6);
}

void MainWindowTest::dismissingNeedsAReason()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    fixture.showPage("actions");
    auto* dismiss = window.findChild<QPushButton*>(QStringLiteral("dismissAction"));
    auto* note = window.findChild<QLineEdit*>(QStringLiteral("actionNote"));
    QVERIFY(!dismiss->isEnabled());
    note->setText(QStringLiteral("   "));
    QVERIFY(!dismiss->isEnabled());
    note->setText(QStringLiteral("known, agreed with finance"));
    QVERIFY(dismiss->isEnabled());
}

void MainWindowTest::scopeIsTheWindowsAndIsRemembered()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    window.findChild<QComboBox*>(QStringLiteral("scope"))->setCurrentIndex(1);
    QCOMPARE(visible<ClaimedProvenBar>(window).size(), 1);
    QCOMPARE(window.findChild<NavigationEntry*>(QStringLiteral("actions"))->badge(), 1);
    MainWindow& again = fixture.open();
    QCOMPARE(again.findChild<QComboBox*>(QStringLiteral("scope"))->currentIndex(), 1);
}

void MainWindowTest::anotherDayIsSaidCalmly()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    window.findChild<QPushButton*>(QStringLiteral("asOf"))->click();
    auto* calendar = window.findChild<QWidget*>(QStringLiteral("calendar"));
    QVERIFY(calendar);
    QMetaObject::invokeMethod(calendar, "clicked", Q_ARG(QDate, QDate(2026, 2, 28)));
    QCOMPARE(fixture.session.askedAsOf.size(), std::size_t(1));
    QCOMPARE(toIso(fixture.session.askedAsOf.front()), std::string("2026-02-28T15:59:59.999Z"));
    QVERIFY(hintText(window).contains(QStringLiteral("2026-02-28")));
    for (QPushButton* button : visible<QPushButton>(window))
        if (button->text() == QStringLiteral("Back to today"))
            button->click();
    QVERIFY(!fixture.session.askedAsOf.back().isKnown());
    QVERIFY(hintText(window).isEmpty());
}

void MainWindowTest::storedFiguresAreShownBeforeTheRecords()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    fixture.session.show(sample::assessment(), nullptr);
    QVERIFY(hintText(window).contains(QStringLiteral("stored at 2026-03-14 09:42")));
    QCOMPARE(visible<ClaimedProvenBar>(window).size(), 10);
    fixture.session.show(sample::assessment(), sample::facts());
    QVERIFY(hintText(window).isEmpty());
}

void MainWindowTest::noDataSaysWhatToDo()
{
    WindowFixture fixture;
    fixture.session.show(nullptr, nullptr);
    MainWindow& window = fixture.open();
    auto* panel = window.findChild<StatePanel*>();
    QVERIFY(panel->isVisible());
    panel->findChild<QPushButton*>()->click();
    QCOMPARE(fixture.session.syncsStarted, 1);
    fixture.session.setStatus({});
    QVERIFY(!panel->findChild<QPushButton*>()->isVisible()); // nothing to sync: connect a system first
    fixture.session.show(sample::emptyCompany(), nullptr);
    QVERIFY(!panel->isVisible());
}

void MainWindowTest::aFailingSystemIsNamed()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    fixture.session.setStatus(failingStatus());
    QVERIFY(hintText(window).contains(QStringLiteral("仓储")));
    fixture.session.setStatus(agedStatus());
    QVERIFY(hintText(window).isEmpty());
}

void MainWindowTest::syncCanBeStartedAndCancelled()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    auto* button = window.findChild<QPushButton*>(QStringLiteral("sync"));
    button->click();
    SyncStatus running = agedStatus();
    running.running = true;
    running.rowsRead = 3'000'000'000;
    running.rowsExpected = 4'000'000'000;
    fixture.session.setStatus(running);
    button->click();
    QCOMPARE(fixture.session.syncsStarted, 1);
    QCOMPARE(fixture.session.syncsCancelled, 1);
}

void MainWindowTest::briefingResultIsReported()
{
    WindowFixture fixture;
    MainWindow& window = fixture.open();
    Q_EMIT fixture.session.publisher().written(QStringLiteral("/out/briefing.pdf"), QString());
    QVERIFY(hintText(window).contains(QStringLiteral("briefing.pdf")));
    Q_EMIT fixture.session.publisher().written(QString(), QStringLiteral("The folder is read-only."));
    QVERIFY(hintText(window).contains(QStringLiteral("read-only")));
    QVERIFY(window.findChild<QPushButton*>(QStringLiteral("briefing"))->isEnabled());
}

void MainWindowTest::unknownPageInSettingsIsNoTrap()
{
    WindowFixture fixture;
    fixture.settings.set(Setting::Page, QStringLiteral("gone"));
    QCOMPARE(fixture.open().currentPage(), QStringLiteral("overview"));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
