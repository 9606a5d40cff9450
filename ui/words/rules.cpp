#include "ui/words/rules.h"

#include "ui/words/rulelines.h"

#include <map>

namespace plumbline::words {

std::vector<RuleSection> ruleSections(const Rulebook& rulebook)
{
    return {achievementRules(rulebook), visitRules(rulebook),   evidenceRules(rulebook), supplyRules(rulebook),
            healthRules(rulebook),      nodeRules(rulebook),    signalRules(rulebook),   actionRules(rulebook),
            eventRules(rulebook),       findingRules(rulebook), trailRules(rulebook),    rebateRules(rulebook),
            metricRules(rulebook),      calendarRules(rulebook)};
}

std::vector<RuleChange> ruleChanges(const Rulebook& before, const Rulebook& after)
{
    std::map<QString, QString> known;
    const std::vector<RuleSection> old = ruleSections(before), now = ruleSections(after);
    for (const RuleSection& section : old)
        for (const RuleLine& line : section.lines)
            known.emplace(line.key, line.value);
    std::vector<RuleChange> changes;
    for (const RuleSection& section : now) {
        for (const RuleLine& line : section.lines) {
            const auto was = known.find(line.key);
            if (was == known.end())
                changes.push_back({section.title, line.name, {}, line.value});
            else if (was->second != line.value)
                changes.push_back({section.title, line.name, was->second, line.value});
            if (was != known.end())
                known.erase(was);
        }
    }
    for (const RuleSection& section : old) { // what is left was taken out
        for (const RuleLine& line : section.lines)
            if (known.contains(line.key))
                changes.push_back({section.title, line.name, line.value, {}});
    }
    return changes;
}

} // namespace plumbline::words
