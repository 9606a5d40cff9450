#pragma once

#include "ui/words/rules.h"

// The sections of rules.h, for the words library only.
namespace plumbline::words {

RuleSection achievementRules(const Rulebook& rulebook);
RuleSection visitRules(const Rulebook& rulebook);
RuleSection evidenceRules(const Rulebook& rulebook);
RuleSection supplyRules(const Rulebook& rulebook);
RuleSection healthRules(const Rulebook& rulebook);
RuleSection metricRules(const Rulebook& rulebook);
RuleSection actionRules(const Rulebook& rulebook);
RuleSection findingRules(const Rulebook& rulebook);
RuleSection nodeRules(const Rulebook& rulebook);
RuleSection signalRules(const Rulebook& rulebook);
RuleSection eventRules(const Rulebook& rulebook);
RuleSection trailRules(const Rulebook& rulebook);
RuleSection rebateRules(const Rulebook& rulebook);
RuleSection calendarRules(const Rulebook& rulebook);

QString yesNo(bool value);
// "50 %", "2.5 %", from a share such as 1.2 or 1/2.
QString shareText(const Rational& share);

} // namespace plumbline::words
