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
    // Called with every change of the company systems' state.
    virtual void showSync(const SyncStatus& status, Instant now, CompanyClock clock)
    {
        Q_UNUSED(status);
        Q_UNUSED(now);
        Q_UNUSED(clock);
    }
    // Whether it has nothing to show before records have been read.
    virtual bool needsContent() const { return true; }
    // Brings the action with this key, or the project with this record, to the front. Ignored by
    // pages that show neither.
    virtual void reveal(const QString& key) { Q_UNUSED(key); }

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void stepDecided(const plumbline::ActionStep& step);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);
    void pageRequested(const QString& page, const QString& reveal);
    void connectionRequested();
};

} // namespace plumbline::ui
