#pragma once

#include "ui/briefing/briefingrequest.h"
#include "ui/briefing/layout/document.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/historychart.h"

#include <QCoreApplication>

namespace plumbline::ui {

// The sentences of the briefing.
class BriefingText {
    Q_DECLARE_TR_FUNCTIONS(BriefingText)
};

// What the parts of a briefing are composed from: one region, or all of its regions together. Refers to
// a request that outlives it. Plain look-ups: no figure is worked out here that assess does not give, but
// sums over regions and the difference of two sums.
class BriefingSource {
public:
    static constexpr int kMonthsShown = 12;

    explicit BriefingSource(const BriefingRequest& request, RegionIndex region = {});

    BriefingSource ofRegion(RegionIndex region) const { return BriefingSource(m_request, region); }

    const BriefingRequest& request() const { return m_request; }
    const BriefingOptions& options() const { return request().options; }
    const Assessment& assessment() const { return *request().assessment; }
    const Rulebook& rulebook() const { return request().rulebook; }
    bool isOfOneRegion() const { return m_region.isSet(); }
    const RegionView& region() const { return assessment().regions.at(m_region.at()); } // only of one region
    Month month() const { return request().month; }
    Instant now() const { return request().now; }

    const Achievement* achievement(Month month) const;           // null: nothing known of that month
    std::vector<const ProjectAssessment*> projectsBelow() const; // lowest score first
    std::vector<const Action*> actions() const;                  // those still open, most urgent first
    std::vector<const Signal*> moneySignals() const;             // money that two systems tell differently
    std::vector<const Finding*> findings() const;                // what two records say differently, oldest first
    const Signal& signalOf(const Action& action) const { return assessment().signalList.at(action.signal); }

    // What the window would show of this region, so that paper and screen count alike.
    ViewState view() const;

private:
    bool isMine(RegionIndex region) const { return !m_region.isSet() || region == m_region; }

    const BriefingRequest& m_request;
    RegionIndex m_region; // unset = all
};

// The unit in which the months' sums are written without a sign each.
struct MoneyUnit {
    std::int64_t fen = 1;
    QString name; // "¥10,000"
    int decimals = 0;

    QString text(Money amount) const;
    double value(Money amount) const { return static_cast<double>(amount.fen) / static_cast<double>(fen); }
};
MoneyUnit unitFor(const BriefingSource& source);
HistoryValue historyOf(const BriefingSource& source);
inline constexpr double kHistoryLeft = 62; // a table of months below lines up with the bars

} // namespace plumbline::ui
