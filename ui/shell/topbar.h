#pragma once

#include "ui/shell/session.h"

#include <QFrame>

class QComboBox;
class QDate;
class QLabel;
class QProgressBar;
class QPushButton;

namespace plumbline::ui {

class SyncChip;

// The line above every page: whose regions, as of when, how old the data is, and the two long jobs.
class TopBar : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    // Keeps the chosen region when it is still there, else all of them.
    void showRegions(const Assessment* assessment, RecordId chosen);
    void showAsOf(Instant asOf, bool isToday, CompanyClock clock, Instant now);
    // `loading`: stored figures are shown and nothing is known of the systems yet: the chip keeps silent.
    void showSync(const SyncStatus& status, Instant now, CompanyClock clock, bool loading);
    void setBriefingRunning(bool running);
    void setBriefingProgress(int done, int pages);
    void setBriefingPossible(bool possible);

Q_SIGNALS:
    void searchRequested();
    void scopeChosen(plumbline::RecordId region); // not set = all
    void dayChosen(plumbline::Day day);           // unknown = today
    void syncRequested();
    void cancelRequested();
    void briefingRequested();
    void briefingCancelled();
    void deletesConfirmed(const QString& system, const QString& stream);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void openCalendar();
    void showSyncButton();

    QComboBox* m_scope = nullptr;
    QPushButton* m_asOf = nullptr;
    SyncChip* m_chip = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_search = nullptr;
    QPushButton* m_sync = nullptr;
    QPushButton* m_briefing = nullptr;
    CompanyClock m_clock;
    Instant m_asOfInstant, m_now;
    bool m_isToday = true, m_syncing = false, m_briefingRunning = false;
};

} // namespace plumbline::ui
