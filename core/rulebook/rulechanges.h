#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// One key of a rule file that says something else in another file.
struct RuleChange {
    std::string key;           // "health.stage_weight", "signal[stalled].days"
    std::string before, after; // as a rule file writes them; empty = absent
};

// In the order of keys; comments and order of lines do not matter. Texts that are no TOML differ as a whole:
// one change with an empty key.
std::vector<RuleChange> ruleChanges(std::string_view before, std::string_view after);

} // namespace plumbline
