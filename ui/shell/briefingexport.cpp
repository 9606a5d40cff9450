#include "ui/shell/briefingexport.h"

#include "ui/shell/briefingdialog.h"
#include "ui/shell/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

namespace plumbline::ui {

BriefingExport::BriefingExport(Session& session, Settings& settings, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
{
    connect(&m_session, &Session::briefingFinished, this, &BriefingExport::report);
    connect(&m_session, &Session::briefingVerified, this, &BriefingExport::showVerdict);
}

void BriefingExport::ask(const ViewState& state)
{
    if (!state.assessment || state.assessment->regions.empty())
        return;
    QString folder = m_settings.value(Setting::BriefingFolder).toString();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    BriefingDialog dialog(*state.assessment, {state.scope, state.clock().monthAt(state.asOf()), folder}, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const BriefingJob job = dialog.job();
    m_settings.set(Setting::BriefingFolder, QFileInfo(job.outputFile).absolutePath());
    Q_EMIT started();
    m_session.exportBriefing(job);
}

void BriefingExport::askForVerification()
{
    const QString file = QFileDialog::getOpenFileName(
        m_window, tr("Verify a briefing"), m_settings.value(Setting::BriefingFolder).toString(), tr("PDF (*.pdf)"));
    if (!file.isEmpty())
        m_session.verifyBriefing(file);
}

void BriefingExport::showVerdict(const QString& verdict, const QStringList& findings)
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

void BriefingExport::report(const QString& file, const QString& failure)
{
    if (failure.isEmpty())
        Q_EMIT finished(tr("Briefing written: %1").arg(QDir::toNativeSeparators(file)), QFileInfo(file).absolutePath());
    else
        Q_EMIT finished(tr("The briefing was not written. %1").arg(failure), QString());
}

} // namespace plumbline::ui
