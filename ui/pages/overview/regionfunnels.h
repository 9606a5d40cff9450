#pragma once

#include "ui/shell/labels.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/funnel.h"

#include <vector>

class QGridLayout;

namespace plumbline::ui {

class FigureLabel;
struct FigureEvidence;

// One small funnel per region: how many open projects reached each node, claimed and proven.
class RegionFunnels : public Card {
    Q_OBJECT

public:
    explicit RegionFunnels(QWidget* parent = nullptr);

    void showState(const ViewState& state);

Q_SIGNALS:
    void evidenceRequested(const plumbline::ui::FigureEvidence& evidence);

private:
    struct Cell {
        QWidget* box = nullptr;
        FigureLabel* caption = nullptr;
        FunnelWidget* funnel = nullptr;
        RegionIndex region;
    };
    void setCellCount(std::size_t count);
    void fill(Cell& cell, RegionIndex region);
    const ProjectTypeRule* commonType(RegionIndex region) const;
    FunnelValue valueOf(RegionIndex region) const;

    ViewState m_state;
    QGridLayout* m_grid = nullptr;
    QLabel* m_legend = nullptr;
    std::vector<Cell> m_cells;
};

} // namespace plumbline::ui
