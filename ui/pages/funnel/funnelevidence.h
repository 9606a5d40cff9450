#pragma once

#include "core/assess/nodesummary.h"
#include "ui/models/moneyfunnel.h"
#include "ui/pages/funnel/leakmodel.h"
#include "ui/shell/figure.h"

// What stands behind each figure of the funnel. Pure; called on a click.
namespace plumbline::ui {

// One rung: what was counted, row by row, and what it is of the rung above and of the target.
FigureEvidence rungEvidence(const ViewState& state, const MoneyFunnel& funnel, FunnelRung rung, const QString& whose);
FigureEvidence targetEvidence(const ViewState& state, const MoneyFunnel& funnel, const QString& whose);
// Proven, claimed and what lies between.
FigureEvidence gapEvidence(const ViewState& state, const MoneyFunnel& funnel, const QString& whose);
FigureEvidence leakEvidence(const Leak& leak);
FigureEvidence leakItemEvidence(const BridgeItem& item, BridgeCause cause);

// The nodes of the scope, of one type of project or of all (empty).
struct NodesShown {
    std::string type;
    std::array<NodeSummary, kNodeCount> nodes;
};
// Of one node: which of its figures.
enum class NodeFigure { Claimed, Proven, Conversion, InWork, MeanDays, Stuck };
FigureEvidence nodeFigureEvidence(const ViewState& state, const NodesShown& nodes, int node, NodeFigure figure,
                                  const QString& label);

} // namespace plumbline::ui
