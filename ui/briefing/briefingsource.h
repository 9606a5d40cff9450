#pragma once

#include "ui/briefing/briefing.h"
#include "ui/briefing/document.h"
#include "ui/briefing/historychart.h"
#include "ui/shell/viewstate.h"

#include <QCoreApplication>

namespace plumbline::ui {

// The sentences of the briefing.
class BriefingText {
    Q_DECLARE_TR_FUNCTIONS(BriefingText)
};

// What the parts of a briefing are composed from; refers to a request that outlives it. Plain
// look-ups: no figure is worked out here that assess does not give, but the difference of two sums.
class BriefingSource {
public:
    static constexpr int kMonthsShown = 12;

    explicit BriefingSource(const BriefingRequest& request);

    const Assessment& assessment() const { return *m_request.assessment; }
    const Rulebook& rulebook() const { return m_request.rulebook; }
    const RegionView& region() const { return assessment().regions.at(m_request.region.at()); }
    Month month() const { return m_request.month; }
    Instant now() const { return m_request.now; }
    const QPicture* chart() const { return m_request.chart ? &*m_request.chart : nullptr; }

    const Achievement* achievement(Month month) const;           // null: nothing known of that month
    std::vector<const ProjectAssessment*> projectsBelow() const; // lowest score first
    std::vector<const Action*> actions() const;                  // those still open, most urgent first
    std::vector<const Signal*> findings() const;                 // money that two systems tell differently
    const Signal& signalOf(const Action& action) const { return assessment().signalList.at(action.signal); }

    // What the window would show of this region, so that paper and screen count alike.
    ViewState view() const;

private:
    const BriefingRequest& m_request;
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
inline constexpr double kHistoryLeft = 62;
QSizeF historySize();

// The parts, in the order of the paper.
void composeMonth(const BriefingSource& source, BriefingDocument& document);
void composeMoney(const BriefingSource& source, BriefingDocument& document);
void composeFunnel(const BriefingSource& source, BriefingDocument& document);
void composeProjects(const BriefingSource& source, BriefingDocument& document);
void composeActions(const BriefingSource& source, BriefingDocument& document);
void composeFindings(const BriefingSource& source, BriefingDocument& document);
void composeMethod(const BriefingSource& source, BriefingDocument& document);

} // namespace plumbline::ui
