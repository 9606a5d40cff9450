#pragma once

#include "ui/widgets/claimedprovenbar.h"
#include "ui/widgets/decisionchain.h"
#include "ui/widgets/funnel.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/ladder.h"
#include "ui/widgets/nodetimeline.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/tilemap.h"

// One value of each kind, after the article's cases.
namespace plumbline::ui::samples {

GaugeValue ningboGauge();
ClaimedProvenValue nanjingBar();
FunnelValue funnel();
NodeTimelineValue ningboTimeline();
SparklineValue sparkline();
DecisionChainValue wuhanChain();
LadderValue nanjingLadder();
TileMapValue threeProvinces(); // Jiangsu behind, Zhejiang, and one that is nobody's

} // namespace plumbline::ui::samples
