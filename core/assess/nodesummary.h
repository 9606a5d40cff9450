#pragma once

#include "core/assess/assessment.h"

#include <array>
#include <string_view>
#include <vector>

namespace plumbline {

// What the open projects of a region and type add up to at one node (R18, R22, R64).
struct NodeSummary {
    int claimed = 0, proven = 0;          // projects that reached the node, as claimed and as proven
    std::vector<std::size_t> inWork;      // positions in Assessment::projects, the longest at it first
    std::vector<std::size_t> onlyClaimed; // claimed up to here, not proven so far; the largest amount first
    std::int64_t daysSum = 0;             // days that those in work are at it so far; their mean is daysSum / inWork
    int stuck = 0;                        // of inWork: longer at it than expected
    Money stuckAmount;

    Ratio meanDays() const { return {daysSum, static_cast<std::int64_t>(inWork.size())}; }
};

// By node, first to last. `region` unset = all regions; `type` empty = all types.
std::array<NodeSummary, kNodeCount> summariseNodes(const Assessment& assessment, RegionIndex region,
                                                   std::string_view type);

} // namespace plumbline
