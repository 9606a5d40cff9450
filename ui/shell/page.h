#pragma once

#include "core/store/ledger.h"
#include "ui/models/deliveries.h"
#include "ui/shell/figure.h"
#include "ui/shell/session.h"
#include "ui/shell/viewstate.h"

#include <QWidget>

namespace plumbline::ui {

// One page of the window. A page shows the state that it is given and asks for things by signals;
// it knows neither the window nor another page.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Called with every change of data, scope or date, on the UI thread; the assessment is never null.
    virtual void showState(const ViewState& state) = 0;
    // Called while it is in front, when state.insights alone has changed.
    virtual void showInsights(const ViewState& state) { Q_UNUSED(state); }
    // Called with every change of the company systems' state.
    virtual void showSync(const SyncStatus& status, Instant now, CompanyClock clock)
    {
        Q_UNUSED(status);
        Q_UNUSED(now);
        Q_UNUSED(clock);
    }
    // The session that answers what the page itself asks for; called once, before anything is shown.
    virtual void attach(Session& session) { Q_UNUSED(session); }
    // Whether it has nothing to show before records have been read.
    virtual bool needsContent() const { return true; }
    // Brings the action with this key, or the project with this record, to the front. Ignored by
    // pages that show neither.
    virtual void reveal(const QString& key) { Q_UNUSED(key); }
    // The answer to the newest recordsRequested; records that are not in the cache are left out.
    virtual void showRecords(const std::vector<RecordEvidence>& records) { Q_UNUSED(records); }
    // Answers backtestRequested: how far it is, then the report (null: there is no such rule).
    virtual void showBacktestProgress(int percent) { Q_UNUSED(percent); }
    virtual void showBacktest(const std::shared_ptr<const BacktestReport>& report) { Q_UNUSED(report); }

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void stepDecided(const plumbline::ActionStep& step);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);
    void ruled(const plumbline::DirectorRuling& ruling); // without its time, which the window knows
    void recordsRequested(const std::vector<plumbline::RecordId>& records);
    void backtestRequested(const plumbline::BacktestRequest& request);
    void backtestCancelled();
    void pageRequested(const QString& page, const QString& reveal);
    void connectionRequested();
};

} // namespace plumbline::ui
