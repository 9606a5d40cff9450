#pragma once

#include "ui/shell/labels.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/claimedprovenbar.h"

#include <vector>

namespace plumbline::ui {

struct FigureEvidence;

// Claimed and proven achievement, region by region, one scale for all.
class RegionBars : public Card {
    Q_OBJECT

public:
    explicit RegionBars(QWidget* parent = nullptr);

    void showState(const ViewState& state);
    void setLow(bool low); // rows closer to each other

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

private:
    void setRowCount(std::size_t count);
    ClaimedProvenValue valueOf(RegionIndex region) const;
    void openEvidence(std::size_t row);

    ViewState m_state;
    bool m_isLow = false;
    QLabel* m_legend = nullptr;
    QLabel* m_empty = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<ClaimedProvenBar*> m_bars;
    std::vector<RegionIndex> m_regions; // of the visible rows
};

} // namespace plumbline::ui
