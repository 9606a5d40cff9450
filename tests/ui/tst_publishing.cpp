#include <utility>

#include "tests/ui/windowfixture.h"
#include "ui/briefing/briefing.h"
#include "ui/briefing/layout/documentlayout.h"
#include "ui/publishing/briefingdialog.h"
#include "ui/publishing/dailydialog.h"
#include "ui/publishing/pagepreview.h"
#include "ui/publishing/regionchoice.h"
#include "ui/publishing/sealdialog.h"
#include "ui/shell/menus.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::ui;

// What leaves the house, as the window asks for it: pages that are looked at first, the day, the seal.
class Publishing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsLookedAtIsWhatIsWritten();
    void anOvertakenAnswerIsDropped();
    void withoutARegionThereAreNoPages();
    void aFailureIsSaidInThePreview();
    void thePreviewGoesByPages();
    void theDayIsCopiedAndSaved();
    void theDayIsCopiedByAMenuEntry();
    void theChecklistNamesWhatIsMissing();
    void aSealIsAskedForOnceAndTold();
    void aDueMonthIsSealedOnTodaysRecords();
    void everyTableHasAMenuEntry();
    void nothingIsClippedInEitherLanguage();
    void picturesAreTakenWhenAskedFor();

private:
    FakePublisher& publisher() { return m_world->session.publisher(); }
    const Assessment& assessment() { return *m_world->session.assessment(); }
    PaperPtr paper(const BriefingOptions& options = {});
    std::unique_ptr<BriefingDialog> briefing(RegionIndex region = {});
    std::unique_ptr<DailyDialog> daily();
    std::unique_ptr<SealDialog> seal();
    void answerPages();
    void trigger(const char* key) { m_world->window->findChild<Menus*>()->trigger(QString::fromLatin1(key)); }
    QString hints();

    std::unique_ptr<WindowFixture> m_world;
};

namespace {

const Month kMarch = *monthFromIso("2026-03");

MonthState february(bool isSealed)
{
    MonthState state;
    state.month = *monthFromIso("2026-02");
    state.hasEnded = true;
    for (int code = 0; code < kReadinessCodes; ++code)
        state.items.push_back({static_cast<ReadinessCode>(code), 0, {}});
    state.items[3] = {ReadinessCode::FinanceNumbers, 2, {"HT-2026-0117", "HT-2026-0118"}};
    if (isSealed)
        state.sealedAt = sample::now();
    return state;
}

template <typename W> W* part(const QWidget& of, const char* name)
{
    return of.findChild<W*>(QString::fromLatin1(name));
}

} // namespace

void Publishing::init()
{
    // A dialog on the offscreen platform is warned about by Qt itself.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_world = std::make_unique<WindowFixture>();
}

void Publishing::cleanup() { m_world.reset(); }

PaperPtr Publishing::paper(const BriefingOptions& options)
{
    BriefingRequest request;
    request.assessment = m_world->session.assessment();
    request.facts = m_world->session.facts();
    request.rulebook = m_world->session.rulebook();
    request.month = kMarch;
    request.now = sample::now();
    request.options = options;
    auto paper = layOutBriefing(request);
    if (!paper)
        return nullptr;
    paper.value().text = QStringLiteral("the day in words");
    return std::make_shared<const Paper>(std::move(paper.value()));
}

std::unique_ptr<BriefingDialog> Publishing::briefing(RegionIndex region)
{
    auto dialog = std::make_unique<BriefingDialog>(
        assessment(), BriefingDialog::Defaults{region, kMarch, QStringLiteral("/out")}, publisher());
    dialog->show();
    return dialog;
}

std::unique_ptr<DailyDialog> Publishing::daily()
{
    const DailyDialog::Defaults defaults{{}, *dayFromIso("2026-03-14"), QStringLiteral("/out")};
    auto dialog = std::make_unique<DailyDialog>(assessment(), defaults, publisher());
    dialog->show();
    return dialog;
}

std::unique_ptr<SealDialog> Publishing::seal()
{
    auto dialog =
        std::make_unique<SealDialog>(SealDialog::Defaults{sample::rulebook().clock, sample::now(), true}, publisher());
    dialog->show();
    return dialog;
}

void Publishing::answerPages()
{
    QTRY_VERIFY(!publisher().pages.empty());
    const auto [id, job] = publisher().pages.back();
    Q_EMIT publisher().paperReady(id, paper(job.options), {});
}

QString Publishing::hints()
{
    QStringList said;
    for (const QLabel* label : m_world->window->findChildren<QLabel*>())
        if (label->isVisible())
            said += label->text();
    return said.join(u'\n');
}

void Publishing::whatIsLookedAtIsWhatIsWritten()
{
    const auto dialog = briefing();
    answerPages();
    QCOMPARE(dialog->preview()->pageCount(), dialog->job().paper->layout->pageCount());
    QVERIFY(dialog->preview()->pageCount() > 2);
    QVERIFY(dialog->job().paper == dialog->preview()->paper());
    QVERIFY(dialog->job().options.regions.empty()); // all
    QVERIFY(dialog->job().outputFile.endsWith(QStringLiteral("Plumbline-All-regions-2026-03.pdf")));
    dialog->findChildren<QCheckBox*>().constFirst()->toggle(); // other choices: other pages
    QVERIFY(!dialog->job().paper);
    QTRY_COMPARE(publisher().pages.size(), std::size_t(2));
    answerPages();
    QVERIFY(dialog->job().paper == dialog->preview()->paper());
}

void Publishing::anOvertakenAnswerIsDropped()
{
    const auto dialog = briefing();
    QTRY_COMPARE(publisher().pages.size(), std::size_t(1));
    part<QComboBox>(*dialog, "month")->setCurrentIndex(1);
    QTRY_COMPARE(publisher().pages.size(), std::size_t(2));
    QVERIFY(publisher().pages[0].second.month != publisher().pages[1].second.month);
    Q_EMIT publisher().paperReady(publisher().pages[0].first, paper(), {});
    QCOMPARE(dialog->preview()->pageCount(), 0);
    answerPages();
    QVERIFY(dialog->preview()->pageCount() > 0);
}

void Publishing::withoutARegionThereAreNoPages()
{
    const auto dialog = briefing(RegionIndex{0});
    QTRY_COMPARE(publisher().pages.size(), std::size_t(1));
    QCOMPARE(publisher().pages[0].second.options.regions, std::vector<RecordId>{assessment().regions[0].id});
    auto* regions = dialog->findChild<RegionChoice*>();
    for (int i = 0; i < regions->count(); ++i)
        regions->item(i)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(!part<QPushButton>(*dialog, "export")->isEnabled());
    QVERIFY(dialog->preview()->accessibleDescription().contains(QStringLiteral("region")));
    QCOMPARE(publisher().pages.size(), std::size_t(1));
}

void Publishing::aFailureIsSaidInThePreview()
{
    const auto dialog = briefing();
    QTRY_COMPARE(publisher().pages.size(), std::size_t(1));
    Q_EMIT publisher().paperReady(publisher().pages[0].first, nullptr, QStringLiteral("The cache is damaged."));
    QCOMPARE(dialog->preview()->accessibleDescription(), QStringLiteral("The cache is damaged."));
    QVERIFY(!dialog->job().paper);
    QVERIFY(!dialog->preview()->grab().isNull());
}

void Publishing::thePreviewGoesByPages()
{
    const auto dialog = briefing();
    answerPages();
    PagePreview* preview = dialog->preview();
    const int pages = preview->pageCount();
    QCOMPARE(preview->currentPage(), 0);
    QTest::keyClick(preview, Qt::Key_PageDown);
    QCOMPARE(preview->currentPage(), 1);
    QCOMPARE(preview->accessibleName(), QStringLiteral("Preview, page 2 of %1").arg(pages));
    QTest::keyClick(preview, Qt::Key_End);
    QCOMPARE(preview->currentPage(), pages - 1);
    QTest::keyClick(preview, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(preview->zoom() > 1);
    QCOMPARE(preview->currentPage(), pages - 1);
    QVERIFY(preview->horizontalScrollBar()->maximum() > 0);
    QTest::keyClick(preview, Qt::Key_0, Qt::ControlModifier);
    QTest::keyClick(preview, Qt::Key_Home);
    QCOMPARE(preview->currentPage(), 0);
    // Paper is drawn as it is written: the same pixels as the layout's own.
    const DocumentLayout& layout = *preview->paper()->layout;
    const QImage shown = preview->viewport()->grab().toImage();
    int inked = 0;
    for (int y = 0; y < shown.height(); y += 3)
        for (int x = 0; x < shown.width(); x += 3)
            inked += shown.pixelColor(x, y).lightness() < 120 ? 1 : 0;
    QVERIFY(inked > 100);
    QVERIFY(layout.pageCount() == pages);
}

void Publishing::theDayIsCopiedAndSaved()
{
    const auto dialog = daily();
    QVERIFY(!part<QPushButton>(*dialog, "copy")->isEnabled());
    QTRY_COMPARE(publisher().days.size(), std::size_t(1));
    QCOMPARE(publisher().days[0].second.day, *dayFromIso("2026-03-14"));
    Q_EMIT publisher().paperReady(publisher().days[0].first, paper(), {});
    QSignalSpy copied(dialog.get(), &DailyDialog::copied);
    QTest::mouseClick(part<QPushButton>(*dialog, "copy"), Qt::LeftButton);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("the day in words"));
    dialog->saveTo(QStringLiteral("/out/day.pdf"));
    QCOMPARE(publisher().papers.size(), std::size_t(1));
    QVERIFY(publisher().papers[0].first == dialog->preview()->paper());
}

void Publishing::theDayIsCopiedByAMenuEntry()
{
    m_world->open();
    QApplication::clipboard()->clear();
    trigger("daily-text");
    QCOMPARE(publisher().days.size(), std::size_t(1));
    QVERIFY(publisher().days[0].second.regions.empty());
    Q_EMIT publisher().paperReady(publisher().days[0].first, paper(), {});
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("the day in words"));
    QVERIFY2(hints().contains(QStringLiteral("on the clipboard")), qPrintable(hints()));
    trigger("daily-text");
    Q_EMIT publisher().paperReady(publisher().days[1].first, nullptr, QStringLiteral("The template is broken."));
    QVERIFY(hints().contains(QStringLiteral("The template is broken.")));
}

void Publishing::theChecklistNamesWhatIsMissing()
{
    const auto dialog = seal();
    QCOMPARE(publisher().months.size(), std::size_t(1));
    QCOMPARE(publisher().months[0].second, *monthFromIso("2026-02"));
    Q_EMIT publisher().monthAssessed(publisher().months[0].first, february(false), {});
    QVERIFY(part<QLabel>(*dialog, "state")->text().contains(QStringLiteral("1 of 10")));
    QStringList said;
    for (const QLabel* label : part<QWidget>(*dialog, "checklist")->findChildren<QLabel*>())
        said += label->text();
    QVERIFY2(said.join(u'\n').contains(QStringLiteral("HT-2026-0117, HT-2026-0118")), qPrintable(said.join(u'\n')));
    QCOMPARE(said.size(), 2 * kReadinessCodes);
}

void Publishing::aSealIsAskedForOnceAndTold()
{
    m_world->open();
    const auto dialog = seal();
    auto* button = part<QPushButton>(*dialog, "seal");
    QVERIFY(!button->isEnabled()); // until it is known
    Q_EMIT publisher().monthAssessed(publisher().months.back().first, february(false), {});
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(publisher().seals, std::vector<Month>{*monthFromIso("2026-02")});
    QVERIFY(!button->isEnabled());
    Q_EMIT publisher().sealRefused(QStringLiteral("The folder is read-only."));
    QCOMPARE(part<QLabel>(*dialog, "state")->text(), QStringLiteral("The folder is read-only."));
    QVERIFY(button->isEnabled());
    Q_EMIT publisher().monthSealed(*monthFromIso("2026-02"), 412, true);
    QVERIFY2(hints().contains(QStringLiteral("412 figures")), qPrintable(hints()));
    Q_EMIT publisher().monthAssessed(publisher().months.back().first, february(true), {});
    QVERIFY(!button->isEnabled()); // a month is sealed once
    QVERIFY(part<QLabel>(*dialog, "state")->text().contains(QStringLiteral("2026-03-14")));
}

void Publishing::aDueMonthIsSealedOnTodaysRecords()
{
    m_world->open();
    QCOMPARE(publisher().dueAsked, 1);
    Q_EMIT m_world->session.syncStatusChanged();
    Q_EMIT m_world->session.assessmentChanged(); // the same records
    QCOMPARE(publisher().dueAsked, 1);
    m_world->session.show(m_world->session.assessment(), sample::facts());
    QCOMPARE(publisher().dueAsked, 2);
    Q_EMIT publisher().monthSealed(*monthFromIso("2026-02"), 412, false);
    QVERIFY2(hints().contains(QStringLiteral("from the 15th on")), qPrintable(hints()));
    m_world->settings.set(Setting::SealByItself, QStringLiteral("off"));
    m_world->session.show(m_world->session.assessment(), sample::facts());
    QCOMPARE(publisher().dueAsked, 2);
}

void Publishing::everyTableHasAMenuEntry()
{
    m_world->open();
    QSignalSpy asked(m_world->window->findChild<Menus*>(), &Menus::tableRequested);
    disconnect(m_world->window->findChild<Menus*>(), &Menus::tableRequested, nullptr, nullptr); // no file dialog here
    QSignalSpy again(m_world->window->findChild<Menus*>(), &Menus::tableRequested);
    for (const char* table : {"regions", "projects", "actions", "signals", "findings", "rebates", "all", "json"})
        trigger(QByteArray("export-").append(table).constData());
    QCOMPARE(again.size(), 8);
}

void Publishing::nothingIsClippedInEitherLanguage()
{
    for (const char* language : {"zh_CN", "en"}) {
        m_world = std::make_unique<WindowFixture>(QString::fromLatin1(language));
        const std::unique_ptr<QDialog> dialogs[] = {briefing(), daily(), seal()};
        for (const auto& dialog : dialogs) {
            QVERIFY2(dialog->width() <= 1280 && dialog->height() <= 720, qPrintable(dialog->windowTitle()));
            for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
                if (button->isVisible() && !button->text().isEmpty() && !button->text().contains(u' '))
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            for (const QCheckBox* check : dialog->findChildren<QCheckBox*>())
                QVERIFY2(check->width() >= check->sizeHint().width(), qPrintable(check->text()));
        }
    }
}

// PLUMBLINE_SHOTS names a folder: the dialogs in both languages and themes, for eyes.
void Publishing::picturesAreTakenWhenAskedFor()
{
    const QString folder = qEnvironmentVariable("PLUMBLINE_SHOTS");
    for (const QString language : {"zh_CN", "en"}) {
        for (const QString theme : {"light", "dark"}) {
            m_world = std::make_unique<WindowFixture>(language, theme);
            const auto first = briefing();
            answerPages();
            const auto second = daily();
            QTRY_VERIFY(!publisher().days.empty());
            Q_EMIT publisher().paperReady(publisher().days.back().first, paper(), {});
            const auto third = seal();
            Q_EMIT publisher().monthAssessed(publisher().months.back().first, february(false), {});
            QCoreApplication::processEvents();
            const QPixmap pictures[] = {first->grab(), second->grab(), third->grab()};
            for (int i = 0; i < 3; ++i) {
                QVERIFY(!pictures[i].isNull());
                const QString name = QStringLiteral("%1/publish-%2-%3-%4.png").arg(folder, language, theme).arg(i + 1);
                QVERIFY(folder.isEmpty() || pictures[i].save(name));
            }
        }
    }
}

QTEST_MAIN(Publishing)
#include "tst_publishing.moc"
