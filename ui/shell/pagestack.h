#pragma once

#include "ui/models/deliveries.h"
#include "ui/shell/figure.h"
#include "ui/shell/session.h"
#include "ui/shell/viewstate.h"

#include <QStackedWidget>

#include <map>
#include <optional>

namespace plumbline::ui {

class Page;
class Settings;
class StatePanel;
class Welcome;
struct SyncWords;

// The pages of the window, one on top, and what stands there while there is nothing to show. A page
// gets the state when it comes to the front.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    PageStack(Settings& settings, QWidget* parent);

    // Unknown keys show the first page.
    void showPage(const QString& key, const QString& reveal = {});
    QString currentPage() const { return m_page; }
    void setState(const ViewState& state);
    void showInsights(const InsightsPtr& insights);
    void showSync(const SyncStatus& status, const SyncWords& words, Instant now, CompanyClock clock);
    // Answers go to the page that asked last.
    void showRecords(int requestId, const std::vector<RecordEvidence>& records);
    void showBacktestProgress(int percent);
    void showBacktest(const std::shared_ptr<const BacktestReport>& report);
    void attach(Session& session);
    // An assessment of empty records tells a director nothing.
    bool hasContent() const;

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void stepDecided(const plumbline::ActionStep& step);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);
    void ruled(const plumbline::DirectorRuling& ruling);
    void recordsRequested(int requestId, const std::vector<plumbline::RecordId>& records);
    void backtestRequested(const plumbline::BacktestRequest& request);
    void backtestCancelled();
    void pageRequested(const QString& page, const QString& reveal);
    void syncRequested();
    void connectionRequested();
    void languageToggled();
    void sampleRequested();

private:
    void showCurrent();
    Page* pageOf(const QString& key); // null when there is no such page
    void wire(Page* page);
    void requestRecords(Page* page, const std::vector<RecordId>& records);

    int m_request = 0; // below zero: the evidence panel counts upwards
    Page* m_asking = nullptr;
    Page* m_backtesting = nullptr;
    ViewState m_state;
    QString m_page;
    struct Sync {
        SyncStatus status;
        Instant now;
        CompanyClock clock;
    };
    Settings& m_settings;
    std::optional<Sync> m_lastSync; // for pages that are made later
    std::map<QString, Page*> m_pages; // those that were asked for
    std::map<QString, bool> m_stale; // pages that have not seen the newest state
    StatePanel* m_nothing;
    Welcome* m_welcome;
    bool m_hasSystems = true; // until it is known
    Session* m_session = nullptr;
};

} // namespace plumbline::ui
