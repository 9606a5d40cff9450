#pragma once

#include "ui/widgets/claimedprovenbar.h"
#include "ui/widgets/decisionchain.h"
#include "ui/widgets/funnel.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/nodetimeline.h"
#include "ui/widgets/sparkline.h"

// One value of each kind, after the article's cases.
namespace plumbline::ui::samples {

GaugeValue ningboGauge();
ClaimedProvenValue nanjingBar();
FunnelValue funnel();
NodeTimelineValue ningboTimeline();
SparklineValue sparkline();
DecisionChainValue wuhanChain();

} // namespace plumbline::ui::samples
