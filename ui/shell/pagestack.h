#pragma once

#include "ui/models/deliveries.h"
#include "ui/shell/figure.h"
#include "ui/shell/session.h"
#include "ui/shell/viewstate.h"

#include <QStackedWidget>

#include <map>

namespace plumbline::ui {

class Page;
class Settings;
class StatePanel;
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
    void showSync(const SyncStatus& status, const SyncWords& words, Instant now, CompanyClock clock);
    // An assessment of empty records tells a director nothing.
    bool hasContent() const;

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);
    void stepDecided(const plumbline::ActionStep& step);
    void deliveryChosen(const plumbline::ui::DeliveryChoice& choice);
    void pageRequested(const QString& page, const QString& reveal);
    void syncRequested();
    void connectionRequested();

private:
    void showCurrent();

    ViewState m_state;
    QString m_page;
    std::map<QString, Page*> m_pages;
    std::map<QString, bool> m_stale; // pages that have not seen the newest state
    StatePanel* m_nothing;
};

} // namespace plumbline::ui
