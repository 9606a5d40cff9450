#pragma once

#include "core/rulebook/rulebook.h"
#include "core/rulebook/ruletable.h"

// The sections of a rulebook file, one reader each. For core/rulebook only.
namespace plumbline {

AchievementRules readAchievement(RuleTable table);
VisitRules readVisits(RuleTable table);
EvidenceRules readEvidence(RuleTable table);
SupplyRules readSupply(RuleTable table);
HealthRules readHealth(RuleTable table);
MetricRules readMetrics(RuleTable table);
ActionRules readActions(RuleTable table);
EffectRules readEffect(RuleTable table);
std::vector<TrailRule> readTrail(std::vector<RuleTable> tables);
FindingRules readFindings(RuleTable table);
std::vector<EventRule> readEvents(std::vector<RuleTable> tables);
std::vector<CauseRule> readCauses(std::vector<RuleTable> tables);
std::vector<ProjectTypeRule> readProjectTypes(std::vector<RuleTable> tables);
std::vector<AdviceRule> readAdvice(std::vector<RuleTable> tables);
std::vector<SignalRule> readSignals(std::vector<RuleTable> tables);
std::vector<RebatePolicy> readRebates(std::vector<RuleTable> tables);
CalendarRules readCalendar(RuleTable root);

} // namespace plumbline
