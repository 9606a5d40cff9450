#pragma once

#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

// What stands behind each figure of the overview. Pure functions of the state; called on a click.
namespace plumbline::ui {

// region unset = the scope of the state.
FigureEvidence achievementEvidence(const ViewState& state, RegionIndex region);
FigureEvidence visitsEvidence(const ViewState& state);
FigureEvidence paceEvidence(const ViewState& state);
FigureEvidence promisesEvidence(const ViewState& state);
FigureEvidence interventionEvidence(const ViewState& state);
FigureEvidence openActionsEvidence(const ViewState& state);
// The open projects that stand in a region's funnel.
FigureEvidence funnelEvidence(const ViewState& state, RegionIndex region);
FigureEvidence actionEvidence(const ViewState& state, std::size_t action);

} // namespace plumbline::ui
