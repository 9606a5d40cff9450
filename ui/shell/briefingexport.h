#pragma once

#include "ui/shell/viewstate.h"

#include <QObject>
#include <QString>

class QWidget;

namespace plumbline::ui {

class Session;
class Settings;

// The way from "Export briefing" to the written file: asks, remembers the folder, tells the outcome.
class BriefingExport : public QObject {
    Q_OBJECT

public:
    // `window` owns this object and the dialog.
    BriefingExport(Session& session, Settings& settings, QWidget* window);

    // Asks for a PDF and says whether its figures recompute.
    void askForVerification();
    // Does nothing when the director closes the dialog.
    void ask(const ViewState& state);

Q_SIGNALS:
    void started();
    // One sentence; the folder is empty when the file was not written.
    void finished(const QString& sentence, const QString& folder);

private:
    void report(const QString& file, const QString& failure);
    void showVerdict(const QString& verdict, const QStringList& findings);

    Session& m_session;
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace plumbline::ui
