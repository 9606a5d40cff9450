#include "tests/ui/windowfixture.h"
#include "ui/shell/attachbar.h"
#include "ui/shell/page.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::ui;

// R23: evidence is attached from a pending item in at most three actions, and counts only when it has come back.
class AttachBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeActionsFromAPendingItem();
    void theProjectsPageOffersTheSame();
    void aDroppedFileIsEnough();
    void whatHasNotComeBackIsSaidToBeOnItsWay();
    void nothingIsChosenNothingIsAttached();
    void anActionAboutSomethingElseOffersNone();
};

namespace {

// The sample, with the signal that is about the Ningbo project named by its record.
void open(WindowFixture& fixture)
{
    auto company = std::make_shared<Assessment>(*sample::assessment());
    for (Signal& signal : company->signalList) {
        if (signal.rule == "health-low")
            signal.subjectRecord = sample::ningbo();
    }
    fixture.session.show(company, sample::facts());
    fixture.open();
}

AttachBar* shownBar(WindowFixture& fixture)
{
    QCoreApplication::processEvents();
    for (AttachBar* bar : fixture.window->findChildren<AttachBar*>()) {
        if (bar->isVisibleTo(fixture.window.get()))
            return bar;
    }
    return nullptr;
}

// Brings the pending item to the front as a click on it in the overview does.
AttachBar* barOfNingbo(WindowFixture& fixture)
{
    fixture.showPage("actions");
    for (Page* page : fixture.window->findChildren<Page*>(QStringLiteral("actionsPage")))
        page->reveal(QString::fromStdString("health-low:宁波汽车零部件厂 产线改造"));
    return shownBar(fixture);
}

EvidenceFile attached(const WindowFixture& fixture)
{
    return fixture.session.ruled.empty() ? EvidenceFile() : std::get<EvidenceFile>(fixture.session.ruled.back());
}

} // namespace

void AttachBarTest::threeActionsFromAPendingItem()
{
    WindowFixture fixture;
    open(fixture);
    AttachBar* bar = barOfNingbo(fixture); // 1: the item
    QVERIFY(bar);
    bar->askForFile = [] { return QStringLiteral("/somewhere/报告.pdf"); };                        // 3: the file
    QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("attachFile")), Qt::LeftButton); // 2: the button
    QCOMPARE(fixture.session.ruled.size(), std::size_t(1));
    const EvidenceFile file = attached(fixture);
    QCOMPARE(file.project, sample::ningbo());
    QCOMPARE(file.path, std::string("/somewhere/报告.pdf"));
    QCOMPARE(file.at, sample::now());
    const auto missing = missingDocuments(
        *std::find_if(fixture.session.assessment()->projects.begin(), fixture.session.assessment()->projects.end(),
                      [](const ProjectAssessment& p) { return p.id == sample::ningbo(); }),
        fixture.session.rulebook());
    QVERIFY(!missing.empty());
    QCOMPARE(file.kind, missing.front().proof.kind); // the first one is chosen already
    QCOMPARE(file.node, missing.front().node);
}

void AttachBarTest::theProjectsPageOffersTheSame()
{
    WindowFixture fixture;
    open(fixture);
    fixture.showPage("projects");
    for (Page* page : fixture.window->findChildren<Page*>(QStringLiteral("projectsPage")))
        page->reveal(QString::number(sample::ningbo().value));
    AttachBar* bar = shownBar(fixture);
    QVERIFY(bar);
    auto* choice = bar->findChild<QComboBox*>(QStringLiteral("missingDocument"));
    QVERIFY(choice->count() > 1);
    bar->askForFile = [] { return QStringLiteral("/x/y.pdf"); };
    choice->setCurrentIndex(1);
    QTest::keyClick(bar->findChild<QPushButton*>(QStringLiteral("attachFile")), Qt::Key_Space);
    QCOMPARE(attached(fixture).project, sample::ningbo());
    QVERIFY(choice->currentText().contains(QString::number(attached(fixture).node)));
}

void AttachBarTest::aDroppedFileIsEnough()
{
    WindowFixture fixture;
    open(fixture);
    AttachBar* bar = barOfNingbo(fixture);
    QVERIFY(bar);
    const auto drop = [bar](const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(bar, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(bar, &dropped);
        return true;
    };
    QVERIFY(!drop({QUrl("https://example.com/a.pdf")}));
    QVERIFY(!drop({QUrl::fromLocalFile("/a.pdf"), QUrl::fromLocalFile("/b.pdf")}));
    QVERIFY(drop({QUrl::fromLocalFile("/a b.pdf")}));
    QCOMPARE(fixture.session.ruled.size(), std::size_t(1));
    QCOMPARE(attached(fixture).path, std::string("/a b.pdf"));
}

void AttachBarTest::whatHasNotComeBackIsSaidToBeOnItsWay()
{
    WindowFixture fixture;
    open(fixture);
    EvidenceFile file;
    file.project = sample::ningbo();
    file.node = 4;
    file.kind = "test_report";
    file.name = "report.pdf";
    file.sha256 = std::string(64, 'a');
    file.at = sample::now();
    Rulings rulings;
    rulings.evidence = {file};
    fixture.session.showRulings(rulings);
    AttachBar* bar = barOfNingbo(fixture);
    QVERIFY(bar);
    const auto* waiting = bar->findChild<QLabel*>(QStringLiteral("attachedFiles"));
    QVERIFY2(waiting->text().contains("report.pdf") && waiting->text().contains("no connected system"),
             qPrintable(waiting->text()));
    OutboxEntry entry;
    entry.sequence = 1;
    entry.draft.system = "crm";
    entry.draft.subject = subjectOf(file);
    entry.state = OutboxState::Queued;
    fixture.session.showOutbox({entry});
    QCoreApplication::processEvents();
    QVERIFY2(waiting->text().contains("queued"), qPrintable(waiting->text()));
    QVERIFY(waiting->text().contains("counts once"));
    // The company's system returns it: nothing is on its way any more.
    auto facts = std::make_shared<Facts>(*sample::facts());
    const auto project = std::find_if(facts->projects.begin(), facts->projects.end(),
                                      [](const ProjectFact& p) { return p.id == sample::ningbo(); });
    QVERIFY(project != facts->projects.end());
    DocumentFact document;
    document.fileHash = 0xaaaaaaaaaaaaaaaaULL;
    facts->projectDocuments.push_back(document);
    project->documents = {static_cast<std::int32_t>(facts->projectDocuments.size()) - 1,
                          static_cast<std::int32_t>(facts->projectDocuments.size())};
    fixture.session.show(std::make_shared<Assessment>(*fixture.session.assessment()), facts);
    QCoreApplication::processEvents();
    QVERIFY2(!waiting->text().contains("report.pdf"), qPrintable(waiting->text()));
}

void AttachBarTest::nothingIsChosenNothingIsAttached()
{
    WindowFixture fixture;
    open(fixture);
    AttachBar* bar = barOfNingbo(fixture);
    QVERIFY(bar);
    bar->askForFile = [] { return QString(); };
    QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("attachFile")), Qt::LeftButton);
    QVERIFY(fixture.session.ruled.empty());
}

void AttachBarTest::anActionAboutSomethingElseOffersNone()
{
    WindowFixture fixture;
    open(fixture);
    fixture.showPage("actions");
    for (Page* page : fixture.window->findChildren<Page*>(QStringLiteral("actionsPage")))
        page->reveal(QStringLiteral("region-silent:皖北大区"));
    QVERIFY(!shownBar(fixture));
}

QTEST_MAIN(AttachBarTest)
#include "tst_attachbar.moc"
