#include "ui/publishing/publishdesk.h"

#include "ui/exporting/assessmentsheets.h"
#include "ui/publishing/briefingdialog.h"
#include "ui/publishing/dailydialog.h"
#include "ui/publishing/filenames.h"
#include "ui/publishing/sealdialog.h"
#include "ui/shell/menus.h"
#include "ui/shell/settings.h"
#include "ui/words/figures.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

namespace plumbline::ui {

PublishDesk::PublishDesk(Publisher& publisher, Settings& settings, QWidget* window)
    : QObject(window)
    , m_publisher(publisher)
    , m_settings(settings)
    , m_window(window)
{
    connect(&m_publisher, &Publisher::written, this, &PublishDesk::report);
    connect(&m_publisher, &Publisher::paperReady, this, &PublishDesk::takePaper);
    connect(&m_publisher, &Publisher::verified, this, &PublishDesk::showVerdict);
    connect(&m_publisher, &Publisher::monthSealed, this, &PublishDesk::tellSealed);
}

void PublishDesk::connectMenus(Menus& menus)
{
    connect(&menus, &Menus::briefingRequested, this, &PublishDesk::askForBriefing);
    connect(&menus, &Menus::dailyRequested, this, &PublishDesk::askForDaily);
    connect(&menus, &Menus::dailyTextRequested, this, &PublishDesk::copyDaily);
    connect(&menus, &Menus::sealRequested, this, &PublishDesk::askForSeal);
    connect(&menus, &Menus::verifyRequested, this, &PublishDesk::askForVerification);
    connect(&menus, &Menus::tableRequested, this, &PublishDesk::askForTable);
}

void PublishDesk::setState(const ViewState& state, bool isToday)
{
    const bool isNew = state.facts && state.facts != m_state.facts;
    m_state = state;
    if (isNew && isToday && m_settings.value(Setting::SealByItself).toString() != QLatin1String("off"))
        m_publisher.sealIfDue();
}

QString PublishDesk::folder() const
{
    const QString kept = m_settings.value(Setting::BriefingFolder).toString();
    return !kept.isEmpty() && QDir(kept).exists() ? kept
                                                  : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void PublishDesk::keepFolder(const QString& file)
{
    m_settings.set(Setting::BriefingFolder, QFileInfo(file).absolutePath());
}

void PublishDesk::askForBriefing()
{
    if (!m_state.assessment || m_state.assessment->regions.empty())
        return;
    const BriefingDialog::Defaults defaults{m_state.scope, m_state.clock().monthAt(m_state.asOf()), folder()};
    auto* dialog = new BriefingDialog(*m_state.assessment, defaults, m_publisher, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const BriefingJob job = dialog->job();
        keepFolder(job.outputFile);
        Q_EMIT started();
        m_publisher.exportBriefing(job);
    });
    dialog->open();
}

void PublishDesk::askForDaily()
{
    if (!m_state.assessment || m_state.assessment->regions.empty())
        return;
    auto* dialog = new DailyDialog(*m_state.assessment, {m_state.scope, shownDay(), folder()}, m_publisher, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DailyDialog::saveStarted, this, &PublishDesk::keepFolder);
    connect(dialog, &DailyDialog::copied, this,
            [this](Day day) { Q_EMIT told(tr("The daily report of %1 is on the clipboard.").arg(words::date(day))); });
    dialog->open();
}

void PublishDesk::copyDaily()
{
    if (!m_state.assessment)
        return;
    DailyJob job{shownDay(), {}};
    if (m_state.scope.isSet())
        job.regions = {m_state.assessment->regions.at(m_state.scope.at()).id};
    static int last = 0; // GUI thread only
    m_copyRequest = --last;
    m_publisher.layOutDaily(m_copyRequest, job);
}

void PublishDesk::takePaper(int requestId, const PaperPtr& paper, const QString& failure)
{
    if (requestId != m_copyRequest || m_copyRequest == 0)
        return;
    m_copyRequest = 0;
    if (!paper) {
        Q_EMIT failed(failure);
        return;
    }
    QApplication::clipboard()->setText(paper->text);
    Q_EMIT told(tr("The daily report of %1 is on the clipboard.").arg(words::date(m_state.clock().dayAt(paper->now))));
}

void PublishDesk::askForSeal()
{
    const bool byItself = m_settings.value(Setting::SealByItself).toString() != QLatin1String("off");
    auto* dialog = new SealDialog({m_state.clock(), m_state.now, byItself}, m_publisher, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SealDialog::sealsByItselfChosen, this, [this](bool on) {
        m_settings.set(Setting::SealByItself, on ? QStringLiteral("on") : QStringLiteral("off"));
    });
    dialog->open();
}

void PublishDesk::askForVerification()
{
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Verify a briefing"), folder(), tr("PDF (*.pdf)"));
    if (!file.isEmpty())
        m_publisher.verify(file);
}

void PublishDesk::askForTable(const QString& table)
{
    if (!m_state.assessment)
        return;
    const bool isWhole = table == QLatin1String("json"), isAll = table == QLatin1String("all");
    const QString sheet = isAll ? tr("all tables") : isWhole ? tr("assessment") : sheetWord(table);
    const QString ending = isWhole ? QStringLiteral(".json") : QStringLiteral(".xlsx");
    const QString filters = isWhole ? tr("JSON (*.json)")
                            : isAll ? tr("Excel workbook (*.xlsx)")
                                    : tr("Excel workbook (*.xlsx)") + QStringLiteral(";;") + tr("CSV (*.csv)");
    const QString name = tr("Plumbline %1 %2", "file name: table, day").arg(sheet, words::date(shownDay()));
    const QString proposed = QDir(folder()).filePath(safeFileName(name) + ending);
    QString form;
    QString file = QFileDialog::getSaveFileName(m_window, tr("Export a table"), proposed, filters, &form);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += form.contains(QLatin1String("csv")) ? QStringLiteral(".csv") : ending;
    keepFolder(file);
    m_publisher.writeTable({isWhole ? QStringLiteral("all") : table, file});
}

void PublishDesk::showVerdict(const QString& verdict, const QStringList& findings)
{
    constexpr int shown = 12;
    auto* box = new QMessageBox(findings.isEmpty() ? QMessageBox::Information : QMessageBox::Warning,
                                tr("Verify a briefing"), verdict, QMessageBox::Ok, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(findings.mid(0, shown).join(u'\n'));
    if (findings.size() > shown)
        box->setDetailedText(findings.join(u'\n'));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void PublishDesk::tellSealed(Month month, int figures, bool isByHand)
{
    const QString name = words::month(month), count = words::count(figures);
    Q_EMIT told(isByHand ? tr("%1 is sealed with %2 figures.").arg(name, count)
                         : tr("%1 was sealed with %2 figures, as every month from the 15th on. What changes in it from "
                              "now on is named in the next briefing.")
                               .arg(name, count));
}

void PublishDesk::report(const QString& file, const QString& failure)
{
    if (failure.isEmpty())
        Q_EMIT finished(tr("Written: %1").arg(QDir::toNativeSeparators(file)), QFileInfo(file).absolutePath());
    else
        Q_EMIT finished(tr("Nothing was written. %1").arg(failure), QString());
}

} // namespace plumbline::ui
