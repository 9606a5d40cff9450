#pragma once

#include "core/assess/bridge.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/waterfall.h"

#include <vector>

namespace plumbline::ui {

// The bridge of the scope; null when a stored assessment has none.
const Bridge* bridgeOf(const ViewState& state);
// The steps that a bridge is drawn with: those whose claimed and proven differ.
std::vector<const BridgeStep*> drawnSteps(const Bridge& bridge);
// Claimed, the steps, proven. Each bar begins where the one before it ended.
WaterfallValue waterfallOf(const Bridge& bridge);

// What a step is made of, business by business; what belongs to several regions is said apart.
FigureEvidence stepEvidence(const ViewState& state, const Bridge& bridge, const BridgeStep& step);
enum class BridgeTotal { Claimed, Proven, Gap };
FigureEvidence totalEvidence(const ViewState& state, const Bridge& bridge, BridgeTotal total);

} // namespace plumbline::ui
