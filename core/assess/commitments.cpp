#include "core/assess/commitments.h"

#include "core/assess/seen.h"

#include <algorithm>
#include <tuple>

namespace plumbline {
namespace {

// A document as a promise without a project looks for it.
struct Arrival {
    EntityIndex entity;
    Symbol kind;
    Instant createdAt;

    auto key() const { return std::tuple(entity, kind, createdAt); }
};

// The documents of all customers that some promise without a project waits for.
std::vector<Arrival> arrivalsFor(const Facts& facts, Instant asOf)
{
    std::vector<bool> isWanted(facts.symbols.size(), false);
    bool isAnyWanted = false;
    for (const CommitmentFact& promise : facts.commitments) {
        if (!promise.project.isSet() && promise.proofKind.isSet())
            isAnyWanted = isWanted[promise.proofKind.value] = true;
    }
    std::vector<Arrival> arrivals;
    if (!isAnyWanted)
        return arrivals;
    for (const auto* documents : {&facts.visitDocuments, &facts.projectDocuments, &facts.otherDocuments}) {
        for (const DocumentFact& document : *documents) {
            if (isWanted[document.kind.value] && document.entity.isSet() && seenAt(document) <= asOf)
                arrivals.push_back({document.entity, document.kind, document.createdAt});
        }
    }
    std::sort(arrivals.begin(), arrivals.end(), [](const Arrival& a, const Arrival& b) { return a.key() < b.key(); });
    return arrivals;
}

// The first proof created after the promise; unknown when there is none.
Instant proofOf(const CommitmentFact& promise, const Facts& facts, const std::vector<Arrival>& arrivals, Instant asOf)
{
    if (promise.project.isSet()) {
        const FactRange range = facts.projects[promise.project.at()].documents;
        for (std::int32_t i = range.first; i < range.last; ++i) {
            const DocumentFact& document = facts.projectDocuments[static_cast<std::size_t>(i)];
            const bool fromCustomer = !promise.entity.isSet() || document.entity == promise.entity;
            if (document.kind == promise.proofKind && fromCustomer && document.createdAt > promise.madeAt &&
                seenAt(document) <= asOf)
                return document.createdAt;
        }
        return {};
    }
    const Arrival wanted{promise.entity, promise.proofKind, promise.madeAt};
    const auto found = std::upper_bound(arrivals.begin(), arrivals.end(), wanted,
                                        [](const Arrival& a, const Arrival& b) { return a.key() < b.key(); });
    const bool fits = found != arrivals.end() && found->entity == promise.entity && found->kind == promise.proofKind;
    return fits ? found->createdAt : Instant{};
}

} // namespace

std::vector<CommitmentState> commitmentStates(const Facts& facts, const Rulebook& rulebook, Instant asOf)
{
    const std::vector<Arrival> arrivals = arrivalsFor(facts, asOf);
    const Instant fresh = facts.freshAsOf(Collection::Document);
    const Duration patience = Duration::days(rulebook.metrics.brokenAfterDays);
    std::vector<CommitmentState> states;
    states.reserve(facts.commitments.size());
    for (const CommitmentFact& promise : facts.commitments) {
        const Instant proof = promise.proofKind.isSet() ? proofOf(promise, facts, arrivals, asOf) : Instant{};
        CommitmentState state = CommitmentState::Open;
        if (promise.madeAt > asOf)
            state = CommitmentState::NotSeen;
        else if (proof.isKnown())
            state = proof <= promise.dueAt ? CommitmentState::Kept : CommitmentState::Late;
        else if (promise.dueAt >= asOf)
            state = CommitmentState::Open;
        else if (!fresh.isKnown() || fresh < promise.dueAt)
            state = CommitmentState::Unknown;
        else
            state = asOf - promise.dueAt > patience ? CommitmentState::Broken : CommitmentState::Overdue;
        states.push_back(state);
    }
    return states;
}

} // namespace plumbline
