#include "core/assess/decisionchain.h"
#include "core/assess/signals_rules.h"

#include <algorithm>

namespace plumbline {
namespace {

Signal& raiseFor(const SignalPass& pass, const SignalRule& rule, const ProjectAssessment& project, Instant startedAt)
{
    Signal& signal = pass.raiseFor(project.entity, rule, SubjectKind::Project, project.id, startedAt);
    signal.subjectName = project.name;
    signal.region = project.regionIndex;
    signal.rep = pass.facts.projects[static_cast<std::size_t>(&project - pass.out.projects.data())].owner;
    signal.atStake = project.amount;
    return signal;
}

// Won or lost by then.
bool wasOver(const ProjectFact& project, Instant at)
{
    return project.state != DealState::Open && (!project.closedAt.isKnown() || project.closedAt <= at);
}

// Since when a usual delivery would come too late, but not before the project nor after asOf: stock has
// no past from which the first shortage could be read.
Instant shortSince(const SignalPass& pass, const ProjectFact& project, const PartFact& part, Day neededOn)
{
    Instant since = pass.asOf;
    if (neededOn.isKnown())
        since = std::min(since, pass.rulebook.clock.startOf({neededOn.number - part.leadDays}));
    return project.createdAt.isKnown() ? std::max(since, project.createdAt) : since;
}

} // namespace

void raiseHealthLow(const SignalPass& pass, const SignalRule& rule)
{
    for (const ProjectAssessment& project : pass.out.projects) {
        if (!project.belowThreshold)
            continue;
        Signal& signal = raiseFor(pass, rule, project, project.belowSince);
        if (project.paper)
            signal.severity = rule.onPaper;
        signal.args = {project.health, pass.rulebook.health.threshold, project.amount};
        signal.records = project.records;
    }
}

// One signal a demand: each director sees the own project that lacks the part.
void raisePartShort(const SignalPass& pass, const SignalRule& rule)
{
    for (std::size_t i = 0; i < pass.out.projects.size(); ++i) {
        const ProjectAssessment& project = pass.out.projects[i];
        for (const PartCover& cover : project.parts) {
            if (cover.verdict != Verdict::Failed)
                continue;
            const auto part = std::find_if(pass.facts.parts.begin(), pass.facts.parts.end(),
                                           [&](const PartFact& each) { return each.id == cover.partRecord; });
            const Rational needed = Rational(cover.demand) * pass.rulebook.supply.required;
            Signal& signal = pass.raiseFor(project.entity, rule, SubjectKind::Part, cover.records.front(),
                                           shortSince(pass, pass.facts.projects[i], *part, cover.neededOn));
            signal.subjectName = cover.part;
            signal.region = project.regionIndex;
            signal.rep = pass.facts.projects[i].owner;
            signal.atStake = project.amount;
            signal.args = {cover.part,        cover.available, needed.flooredTimes(1), cover.demand, cover.neededOn,
                           cover.nextArrival, project.name};
            signal.records = cover.records;
            signal.records.push_back(cover.partRecord);
            signal.records.push_back(project.id);
        }
    }
}

// R53: the longest pending department while the technical one has approved.
void raiseDepartmentBlocks(const SignalPass& pass, const SignalRule& rule)
{
    const Instant until = pass.knownUntil({Collection::DecisionStep});
    if (!until.isKnown())
        return;
    for (const ProjectAssessment& project : pass.out.projects) {
        const DepartmentView* blocking = project.open ? blockingDepartment(project) : nullptr;
        if (!blocking)
            continue;
        const DepartmentView& technical = project.departments[static_cast<std::size_t>(Department::Technical)];
        if (pass.limitOf(rule, blocking->since) >= until)
            continue;
        Signal& signal = raiseFor(pass, rule, project, std::max(pass.limitOf(rule, blocking->since), technical.since));
        signal.args = {std::int64_t(blocking->department), pass.daysSince(blocking->since), blocking->since};
        signal.records = {project.id, technical.record, blocking->record};
    }
}

// R31: only where a node of an open project rested on that person.
void raiseContactLeft(const SignalPass& pass, const SignalRule& rule)
{
    for (const ProjectAssessment& project : pass.out.projects) {
        if (!project.open)
            continue;
        const Reason* first = nullptr;
        std::int64_t nodes = 0;
        for (const NodeAssessment& node : project.nodes) {
            bool isAbandoned = false;
            for (const Reason& reason : node.reasons) {
                if (reason.code != ReasonCode::ProofSignerLeft)
                    continue;
                isAbandoned = true;
                if (!first || std::get<Day>(reason.args[3]) < std::get<Day>(first->args[3]))
                    first = &reason;
            }
            nodes += isAbandoned ? 1 : 0;
        }
        if (!first)
            continue;
        const Day leftOn = std::get<Day>(first->args[3]);
        Signal& signal = raiseFor(pass, rule, project, pass.rulebook.clock.startOf(leftOn));
        signal.args = {first->args[2], leftOn, nodes};
        signal.records = first->records;
        signal.records.push_back(project.id);
    }
}

// R65
void raiseCommitmentOverdue(const SignalPass& pass, const SignalRule& rule)
{
    const std::vector<CommitmentState>& states = pass.out.promises;
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i] != CommitmentState::Overdue && states[i] != CommitmentState::Broken)
            continue;
        const CommitmentFact& promise = pass.facts.commitments[i];
        const Instant startedAt = pass.limitOf(rule, promise.dueAt);
        const bool hasProject = promise.project.isSet();
        const ProjectFact* project = hasProject ? &pass.facts.projects[promise.project.at()] : nullptr;
        if (startedAt >= pass.asOf || (project && wasOver(*project, pass.asOf)))
            continue;
        Signal& signal = pass.raiseFor(promise.entity, rule, SubjectKind::Customer, promise.id, startedAt);
        if (project) {
            signal.region = project->region;
            signal.rep = project->owner;
            signal.atStake = project->amount;
        }
        signal.args = {promise.what, promise.dueAt, pass.daysSince(promise.dueAt),
                       project ? project->name : std::string()};
        signal.records = {promise.id};
    }
}

} // namespace plumbline
