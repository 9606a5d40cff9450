#pragma once

#include "core/assess/assessment.h"
#include "core/assess/workingtime.h"

#include <initializer_list>

// The rules behind raiseSignals, one function a kind. For core/assess only.
namespace plumbline {

struct SignalPass {
    const Facts& facts;
    const Rulebook& rulebook;
    Instant asOf;
    const Assessment& out;
    std::vector<Signal>& signals; // of one rule

    // How far these collections are all known, at most asOf; unknown when one was never read.
    Instant knownUntil(std::initializer_list<Collection> collections) const;
    // The same for `until` and collections that a company may do without: where no system fills one,
    // nothing of it can come late.
    Instant knownUntil(Instant until, std::initializer_list<Collection> whereFilled) const;
    // When `from` will have lasted for the rule's days.
    Instant limitOf(const SignalRule& rule, Instant from) const;
    // Whole days or hours on the wall from `from` to asOf, for the wording.
    std::int64_t daysSince(Instant from) const { return (asOf - from).ms / Duration::days(1).ms; }
    std::int64_t hoursSince(Instant from) const { return (asOf - from).ms / Duration::hours(1).ms; }
    // What each customer's open deals are worth, by entity: opportunities, and projects that came from none.
    std::vector<Money> openDeals() const;
    // Appends a signal of that rule and returns it to be completed.
    Signal& raise(const SignalRule& rule, SubjectKind subject, RecordId record, Instant startedAt) const;
    // The same for a signal about a customer: name, region and entity are filled in.
    Signal& raiseFor(EntityIndex entity, const SignalRule& rule, SubjectKind subject, RecordId record,
                     Instant startedAt) const;
};

// signals_visits.cpp
void raiseVisitsWithoutMinutes(const SignalPass& pass, const SignalRule& rule);
void raiseVisitPadding(const SignalPass& pass, const SignalRule& rule);
// signals_deals.cpp
void raiseRegionSilent(const SignalPass& pass, const SignalRule& rule);
void raiseOpportunityStalled(const SignalPass& pass, const SignalRule& rule);
void raiseOpportunityNotFollowed(const SignalPass& pass, const SignalRule& rule);
// signals_projects.cpp
void raiseHealthLow(const SignalPass& pass, const SignalRule& rule);
void raisePartShort(const SignalPass& pass, const SignalRule& rule);
void raiseDepartmentBlocks(const SignalPass& pass, const SignalRule& rule);
void raiseContactLeft(const SignalPass& pass, const SignalRule& rule);
void raiseCommitmentOverdue(const SignalPass& pass, const SignalRule& rule);
// signals_money.cpp
void raiseSignedNotInFinance(const SignalPass& pass, const SignalRule& rule);
void raiseReceiptWithoutContract(const SignalPass& pass, const SignalRule& rule);
void raiseClaimedAhead(const SignalPass& pass, const SignalRule& rule);
void raiseRebateNotDue(const SignalPass& pass, const SignalRule& rule);

} // namespace plumbline
