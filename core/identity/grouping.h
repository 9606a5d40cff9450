#pragma once

#include "core/identity/linkage.h"

#include <utility>
#include <vector>

namespace plumbline {

// The director's word on two records; the last one on a pair holds.
struct PairRuling {
    std::int32_t a = 0, b = 0;
    bool same = true;
};

// Records as entities. Every join names the pair that made it; nothing is lost, so any can be taken back.
struct Grouping {
    std::vector<std::int32_t> entityOf; // parallel to the records, numbered by first appearance
    std::int32_t entityCount = 0;
    std::vector<LinkedPair> joins;     // those that joined two groups, in that order
    std::vector<LinkedPair> questions; // one for each two entities, best first
    std::size_t compared = 0;
};

Grouping groupRecords(const std::vector<LinkRecord>& records, const LinkageSpec& spec,
                      const std::vector<PairRuling>& rulings);

} // namespace plumbline
