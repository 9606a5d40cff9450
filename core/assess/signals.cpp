#include "core/assess/signals.h"

#include "core/assess/seen.h"
#include "core/assess/signals_rules.h"
#include "core/facts/paralleltasks.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

namespace plumbline {
namespace {

void raise(const SignalPass& pass, const SignalRule& rule)
{
    switch (rule.kind) {
    case SignalKind::VisitsWithoutMinutes:
        return raiseVisitsWithoutMinutes(pass, rule);
    case SignalKind::RegionSilent:
        return raiseRegionSilent(pass, rule);
    case SignalKind::OpportunityStalled:
        return raiseOpportunityStalled(pass, rule);
    case SignalKind::OpportunityNotFollowed:
        return raiseOpportunityNotFollowed(pass, rule);
    case SignalKind::HealthLow:
        return raiseHealthLow(pass, rule);
    case SignalKind::PartShort:
        return raisePartShort(pass, rule);
    case SignalKind::SignedNotInFinance:
        return raiseSignedNotInFinance(pass, rule);
    case SignalKind::CommitmentOverdue:
        return raiseCommitmentOverdue(pass, rule);
    case SignalKind::ClaimedAhead:
        return raiseClaimedAhead(pass, rule);
    case SignalKind::DepartmentBlocks:
        return raiseDepartmentBlocks(pass, rule);
    case SignalKind::VisitPadding:
        return raiseVisitPadding(pass, rule);
    case SignalKind::ContactLeft:
        return raiseContactLeft(pass, rule);
    case SignalKind::RebateNotDue:
        return raiseRebateNotDue(pass, rule);
    case SignalKind::ReceiptWithoutContract:
        return raiseReceiptWithoutContract(pass, rule);
    }
}

} // namespace

Instant SignalPass::knownUntil(std::initializer_list<Collection> collections) const
{
    Instant until = asOf;
    for (const Collection collection : collections) {
        const Instant fresh = facts.freshAsOf(collection);
        if (!fresh.isKnown())
            return {};
        until = std::min(until, fresh);
    }
    return until;
}

Instant SignalPass::knownUntil(Instant until, std::initializer_list<Collection> whereFilled) const
{
    for (const Collection collection : whereFilled) {
        const bool isFilled = std::any_of(facts.freshness.begin(), facts.freshness.end(),
                                          [&](const Freshness& each) { return each.collection == collection; });
        if (isFilled)
            until = std::min(until, facts.freshAsOf(collection)); // unknown is the least
    }
    return until;
}

std::vector<Money> SignalPass::openDeals() const
{
    std::vector<Money> amounts(facts.entities.size());
    for (const OpportunityFact& each : facts.opportunities) {
        if (each.entity.isSet() && wasOpen(each, asOf))
            amounts[each.entity.at()] += each.amount;
    }
    for (std::size_t i = 0; i < out.projects.size(); ++i) {
        const ProjectAssessment& project = out.projects[i];
        if (project.entity.isSet() && project.open && !facts.projects[i].opportunity.isSet())
            amounts[project.entity.at()] += project.amount;
    }
    return amounts;
}

Instant SignalPass::limitOf(const SignalRule& rule, Instant from) const
{
    return afterOnClock(rulebook, rule.clock, from, Duration::days(rule.limit));
}

Signal& SignalPass::raise(const SignalRule& rule, SubjectKind subject, RecordId record, Instant startedAt) const
{
    Signal& signal = signals.emplace_back();
    signal.rule = rule.id;
    signal.kind = rule.kind;
    signal.severity = rule.severity;
    signal.subject = subject;
    signal.subjectRecord = record;
    signal.startedAt = startedAt;
    signal.knowableAt = facts.loadedFor;
    // Whoever counts working days must know which days they were.
    const Day first = rulebook.clock.dayAt(startedAt - Duration::days(rule.limit));
    signal.calendarGap = rule.clock == RuleClock::Working &&
                         !(rulebook.calendarKnows(first) && rulebook.calendarKnows(rulebook.clock.dayAt(asOf)));
    return signal;
}

Signal& SignalPass::raiseFor(EntityIndex entity, const SignalRule& rule, SubjectKind subject, RecordId record,
                             Instant startedAt) const
{
    Signal& signal = raise(rule, subject, record, startedAt);
    if (entity.isSet()) {
        signal.entity = entity;
        signal.subjectName = facts.entities[entity.at()].name;
        signal.region = facts.entities[entity.at()].region;
    }
    return signal;
}

namespace {

// Records whose want, or whose older version, a kind of signal may rest on. Scores, parts and promises that could
// not be judged have raised none.
Doubts::Collections groundsOf(SignalKind kind)
{
    using enum Collection;
    static constexpr auto kVisits = {Visit, Document}, kDeals = {Opportunity},
                          kProgress = {Opportunity, Project, StageClaim, Visit, Document, Inquiry, Contract},
                          kMoney = {Contract, FinanceContract}, kSteps = {DecisionStep},
                          kContacts = {Contact, Document}, kRebates = {RebateClaim, Order, Receipt},
                          kRegion = {Contract, FinanceContract, Receipt, Shipment, Target, Forecast};
    switch (kind) {
    case SignalKind::VisitsWithoutMinutes:
    case SignalKind::VisitPadding:
        return kVisits;
    case SignalKind::RegionSilent:
        return kDeals;
    case SignalKind::OpportunityStalled:
    case SignalKind::OpportunityNotFollowed:
        return kProgress;
    case SignalKind::SignedNotInFinance:
    case SignalKind::ReceiptWithoutContract:
        return kMoney;
    case SignalKind::ClaimedAhead:
        return kRegion;
    case SignalKind::DepartmentBlocks:
        return kSteps;
    case SignalKind::ContactLeft:
        return kContacts;
    case SignalKind::RebateNotDue:
        return kRebates;
    case SignalKind::HealthLow:
    case SignalKind::PartShort:
    case SignalKind::CommitmentOverdue:
        break;
    }
    return {};
}

// What could not be read may be the very record that ends it (SY-07).
bool isInDoubt(const Doubts& doubts, const Signal& signal)
{
    const Doubts::Collections grounds = groundsOf(signal.kind);
    return doubts.about(signal.subjectRecord, grounds) || doubts.about(signal.entity, grounds) ||
           std::any_of(signal.records.begin(), signal.records.end(),
                       [&doubts](RecordId record) { return doubts.isOutdated(record); });
}

} // namespace

void raiseSignals(const Facts& facts, const Rulebook& rulebook, Assessment& out, int threads)
{
    out.signalList.clear();
    std::vector<std::vector<Signal>> ofRule(rulebook.signalRules.size());
    std::vector<std::function<void()>> tasks;
    for (std::size_t i = 0; i < ofRule.size(); ++i) {
        if (rulebook.signalRules[i].enabled)
            tasks.push_back([&, i] {
                raise(SignalPass{facts, rulebook, out.asOf, out, ofRule[i]}, rulebook.signalRules[i]);
            });
    }
    runTasks(tasks, threads);
    for (std::vector<Signal>& signals : ofRule)
        std::move(signals.begin(), signals.end(), std::back_inserter(out.signalList));
    if (!facts.doubts.isEmpty())
        std::erase_if(out.signalList, [&facts](const Signal& each) { return isInDoubt(facts.doubts, each); });
    std::sort(out.signalList.begin(), out.signalList.end(), [](const Signal& a, const Signal& b) {
        return std::tie(a.startedAt, a.rule, a.subjectRecord) < std::tie(b.startedAt, b.rule, b.subjectRecord);
    });
}

} // namespace plumbline
