#include "core/assess/progress.h"
#include "core/assess/seen.h"
#include "core/assess/signals_rules.h"

#include <algorithm>

namespace plumbline {
namespace {

// The newest opportunity of a region up to an instant; null when there is none.
const OpportunityFact* newest(const Facts& facts, RegionIndex region, Instant until)
{
    const auto& all = facts.opportunities;
    const auto after = std::partition_point(all.begin(), all.end(), [&](const OpportunityFact& each) {
        return each.region < region || (each.region == region && each.createdAt <= until);
    });
    return after != all.begin() && (after - 1)->region == region ? &*(after - 1) : nullptr;
}

// The end of the so-many-th day after `day` that the rule's clock counts.
Instant endOfSilence(const SignalPass& pass, const SignalRule& rule, Day day)
{
    for (std::int64_t left = rule.limit; left > 0;) {
        ++day.number;
        left -= rule.clock == RuleClock::Wall || pass.rulebook.isWorkingDay(day) ? 1 : 0;
    }
    return pass.rulebook.clock.startOf({day.number + 1});
}

std::int64_t silentDays(const SignalPass& pass, const SignalRule& rule, Day from, Instant until)
{
    const Day last{pass.rulebook.clock.dayAt(until).number - 1}; // the day at hand is not over
    return rule.clock == RuleClock::Wall ? last.number - from.number : pass.rulebook.workingDaysBetween(from, last);
}

Signal& raiseFor(const SignalPass& pass, const SignalRule& rule, const OpportunityFact& opportunity, Instant startedAt)
{
    Signal& signal = pass.raiseFor(opportunity.entity, rule, SubjectKind::Opportunity, opportunity.id, startedAt);
    signal.subjectName = opportunity.name;
    signal.region = opportunity.region;
    signal.rep = opportunity.owner;
    signal.atStake = opportunity.amount;
    signal.records = {opportunity.id};
    return signal;
}

} // namespace

// R47. A region that never had an opportunity is silent since the company's first one.
void raiseRegionSilent(const SignalPass& pass, const SignalRule& rule)
{
    const Instant until = pass.knownUntil({Collection::Opportunity});
    if (!until.isKnown())
        return;
    Instant first;
    for (const OpportunityFact& each : pass.facts.opportunities) {
        if (!first.isKnown() || each.createdAt < first)
            first = each.createdAt;
    }
    for (std::size_t i = 0; i < pass.facts.regions.size(); ++i) {
        const RegionIndex region{static_cast<std::int32_t>(i)};
        const OpportunityFact* last = newest(pass.facts, region, until);
        const Instant since = last ? last->createdAt : first;
        // No opportunity anywhere: the silence is as old as the calendar can count.
        const Day from =
            since.isKnown() && since <= until ? pass.rulebook.clock.dayAt(since) : pass.rulebook.calendar.knownFrom;
        const Instant startedAt = endOfSilence(pass, rule, from);
        if (startedAt > until)
            continue;
        const RegionFact& fact = pass.facts.regions[i];
        Signal& signal = pass.raise(rule, SubjectKind::Region, fact.id, startedAt);
        signal.subjectName = fact.name;
        signal.region = region;
        signal.args = {silentDays(pass, rule, from, until), last ? last->createdAt : Instant()};
        if (last)
            signal.records = {last->id};
    }
}

// R48: measured from the last proof; what a rep writes never moves it.
void raiseOpportunityStalled(const SignalPass& pass, const SignalRule& rule)
{
    using enum Collection;
    const bool byProof = rule.progress == ProgressSource::Proof;
    Instant until = pass.knownUntil({Opportunity});
    if (until.isKnown() && byProof)
        until = pass.knownUntil(until, {Visit, Document, Inquiry});
    if (!until.isKnown())
        return;
    const ProgressClock clock(pass.facts, pass.out, until);
    const Instant horizon = until - Duration::days(rule.limit); // no clock runs faster than the wall's
    for (std::size_t i = 0; i < pass.facts.opportunities.size(); ++i) {
        const OpportunityFact& each = pass.facts.opportunities[i];
        if (each.createdAt >= horizon || !wasOpen(each, until))
            continue;
        const ProgressClock::Proof proof =
            byProof ? clock.lastProof({static_cast<std::int32_t>(i)}) : ProgressClock::Proof{each.progressedAt, {}};
        const Instant progressed = std::max(proof.at, each.createdAt);
        const Instant startedAt = progressed < horizon ? pass.limitOf(rule, progressed) : until;
        if (startedAt >= until)
            continue;
        Signal& signal = raiseFor(pass, rule, each, startedAt);
        signal.args = {pass.daysSince(progressed), progressed, each.followedUpAt, each.progressedAt};
        if (proof.record.isSet())
            signal.records.push_back(proof.record);
    }
}

// R59: the edge itself is late.
void raiseOpportunityNotFollowed(const SignalPass& pass, const SignalRule& rule)
{
    const Instant until = pass.knownUntil({Collection::Opportunity});
    if (!until.isKnown())
        return;
    const Duration limit = Duration::hours(rule.limit);
    for (const OpportunityFact& each : pass.facts.opportunities) {
        const Instant followed = each.followedUpAt.isKnown() ? each.followedUpAt : each.createdAt;
        if (followed > until - limit || !wasOpen(each, until))
            continue;
        const Instant startedAt = afterOnClock(pass.rulebook, rule.clock, followed, limit);
        if (startedAt > until)
            continue;
        raiseFor(pass, rule, each, startedAt).args = {pass.hoursSince(followed), each.followedUpAt};
    }
}

} // namespace plumbline
