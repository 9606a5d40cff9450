#include "core/assess/knowable.h"

#include <algorithm>
#include <vector>

namespace plumbline {
namespace {

// What shows a signal of a kind: a record by its position in Signal::records, or a silence.
struct Shows {
    Collection record = Collection::Count;
    std::size_t at = 0;
    std::vector<Collection> silence;
};

Shows showsOf(const Signal& signal, const Rulebook& rulebook)
{
    using enum Collection;
    switch (signal.kind) {
    case SignalKind::VisitsWithoutMinutes: {
        // Visits stand newest first: the one that completed the row is so many from the end.
        const auto rule = std::find_if(rulebook.signalRules.begin(), rulebook.signalRules.end(),
                                       [&](const SignalRule& each) { return each.id == signal.rule; });
        const auto limit = rule == rulebook.signalRules.end() ? 1 : static_cast<std::size_t>(rule->limit);
        return {Visit, signal.records.size() - std::min(limit, signal.records.size()), {Document}};
    }
    case SignalKind::RegionSilent:
        return {Count, 0, {Opportunity}};
    case SignalKind::OpportunityStalled:
        return {Opportunity, 0, {Opportunity, Visit, Document, Inquiry}};
    case SignalKind::OpportunityNotFollowed:
        return {Opportunity, 0, {Opportunity}};
    case SignalKind::HealthLow:
        return {Project, 0, {Document}};
    case SignalKind::PartShort:
        return {Demand, 0, {}};
    case SignalKind::SignedNotInFinance:
        return {Contract, 0, {FinanceContract}};
    case SignalKind::CommitmentOverdue:
        return {Commitment, 0, {Document}};
    case SignalKind::ClaimedAhead:
        return {Count, 0, {Contract, Forecast}};
    case SignalKind::DepartmentBlocks:
        return {DecisionStep, 2, {DecisionStep}};
    case SignalKind::VisitPadding:
        return {Visit, 0, {}};
    case SignalKind::ContactLeft:
        return {Count, 0, {Contact}};
    case SignalKind::RebateNotDue:
        return {RebateClaim, 0, {}};
    case SignalKind::ReceiptWithoutContract:
        return {Receipt, 0, {Contract, FinanceContract}};
    }
    return {};
}

// Unknown when one of its conditions is.
Instant knowableAt(const KnowledgeOfTimes& times, const Shows& shows, const Signal& signal)
{
    Instant latest = signal.startedAt;
    const auto wait = [&latest](Instant until) {
        latest = until.isKnown() && latest.isKnown() ? std::max(latest, until) : Instant();
    };
    if (shows.record != Collection::Count && shows.at < signal.records.size())
        wait(times.firstFetched(shows.record, signal.records[shows.at]));
    for (const Collection silent : shows.silence)
        wait(times.firstRead(silent, signal.startedAt));
    return latest;
}

} // namespace

void tellWhenKnowable(const KnowledgeOfTimes& times, const Rulebook& rulebook, Assessment& assessment)
{
    for (Signal& signal : assessment.signalList) {
        const Instant known = knowableAt(times, showsOf(signal, rulebook), signal);
        if (known.isKnown())
            signal.knowableAt = known;
    }
}

} // namespace plumbline
