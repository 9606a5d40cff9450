#pragma once

#include "core/rulebook/rulebook.h"

#include <QString>

#include <vector>

// The rulebook in the words of somebody who sells: what each rule is called, what it says now, and what it is
// good for. Plain text in the language in force.
namespace plumbline::words {

struct RuleLine {
    QString key; // stable, as in the file: "visits.inquiry_window_hours", "signal.health-low.limit"
    QString name;
    QString value;
    QString why;
};
enum class RuleGroup {
    Achievement,
    Visits,
    Evidence,
    Supply,
    Health,
    Nodes,
    Signals,
    Actions,
    Events,
    Findings,
    Trail,
    Rebates,
    Metrics,
    Calendar
};
struct RuleSection {
    RuleGroup group{};
    QString title;
    QString intro; // one or two sentences: the question that these rules settle
    std::vector<RuleLine> lines;
};

// Every rule there is, in the order in which a director asks for them.
std::vector<RuleSection> ruleSections(const Rulebook& rulebook);

struct RuleChange {
    QString section, name, before, after; // before or after empty: there was, or is, no such rule
};
std::vector<RuleChange> ruleChanges(const Rulebook& before, const Rulebook& after);

} // namespace plumbline::words
