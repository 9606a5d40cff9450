#pragma once

#include "ui/shell/publisher.h"
#include "ui/shell/viewstate.h"

class QWidget;

namespace plumbline::ui {

class Menus;
class Settings;

// From a command of the window to what leaves the house: asks, remembers the folder, tells the outcome in one
// sentence.
class PublishDesk : public QObject {
    Q_OBJECT

public:
    // `window` owns this object and its dialogs.
    PublishDesk(Publisher& publisher, Settings& settings, QWidget* window);

    void connectMenus(Menus& menus);
    // What the window shows; on it, and when it is today's, a month that is due is sealed.
    void setState(const ViewState& state, bool isToday);

    void askForBriefing();
    void askForDaily();
    void copyDaily(); // of the day and regions that the window shows, to the clipboard
    void askForSeal();
    void askForVerification();
    void askForTable(const QString& table); // ui/exporting, "all", or "json"

Q_SIGNALS:
    void started();
    // One sentence; the folder is empty when nothing was written.
    void finished(const QString& sentence, const QString& folder);
    void told(const QString& sentence); // of something that was done and left no file
    void failed(const QString& sentence);

private:
    QString folder() const;
    void keepFolder(const QString& file);
    void report(const QString& file, const QString& failure);
    void takePaper(int requestId, const PaperPtr& paper, const QString& failure);
    void showVerdict(const QString& verdict, const QStringList& findings);
    void tellSealed(Month month, int figures, bool isByHand);
    Day shownDay() const { return m_state.clock().dayAt(m_state.asOf()); }

    Publisher& m_publisher;
    Settings& m_settings;
    QWidget* m_window;
    ViewState m_state;
    int m_copyRequest = 0; // negative, so that no dialog takes the answer for its own; 0 = none runs
};

} // namespace plumbline::ui
