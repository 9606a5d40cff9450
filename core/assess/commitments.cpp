#include "core/assess/commitments.h"

#include "core/assess/seen.h"

#include <numeric>

namespace plumbline {
namespace {

// A document as a promise without a project looks for it.
struct Arrival {
    EntityIndex entity;
    Symbol kind;
    Instant createdAt;
};

// The documents that some promise without a project waits for, grouped by customer: those of customer
// e are at starts[e] .. starts[e + 1].
struct Arrivals {
    std::vector<std::uint32_t> starts;
    std::vector<Arrival> all;
};

std::vector<bool> kindsWithoutProject(const Facts& facts)
{
    std::vector<bool> isWanted;
    for (const CommitmentFact& promise : facts.commitments) {
        if (promise.project.isSet())
            continue;
        isWanted.resize(facts.symbols.size(), false);
        isWanted[promise.proofKind.value] = true;
    }
    return isWanted;
}

Arrivals arrivalsFor(const Facts& facts, Instant asOf)
{
    Arrivals out;
    out.starts.assign(facts.entities.size() + 1, 0);
    const std::vector<bool> isWanted = kindsWithoutProject(facts);
    if (isWanted.empty())
        return out;
    std::vector<Arrival> found;
    for (const auto* documents : {&facts.visitDocuments, &facts.projectDocuments, &facts.otherDocuments}) {
        for (const DocumentFact& document : *documents) {
            if (isWanted[document.kind.value] && document.entity.isSet() && seenAt(document) <= asOf)
                found.push_back({document.entity, document.kind, document.createdAt});
        }
    }
    for (const Arrival& arrival : found)
        ++out.starts[arrival.entity.at() + 1];
    std::partial_sum(out.starts.begin(), out.starts.end(), out.starts.begin());
    std::vector<std::uint32_t> next = out.starts;
    out.all.resize(found.size());
    for (const Arrival& arrival : found)
        out.all[next[arrival.entity.at()]++] = arrival;
    return out;
}

// The first proof created after the promise; unknown when there is none.
Instant proofOf(const CommitmentFact& promise, const Facts& facts, const Arrivals& arrivals, Instant asOf)
{
    Instant proof;
    const auto consider = [&](Symbol kind, Instant createdAt) {
        if (kind == promise.proofKind && createdAt > promise.madeAt && (!proof.isKnown() || createdAt < proof))
            proof = createdAt;
    };
    if (promise.project.isSet()) {
        const FactRange range = facts.projects[promise.project.at()].documents;
        for (std::int32_t i = range.first; i < range.last; ++i) {
            const DocumentFact& document = facts.projectDocuments[static_cast<std::size_t>(i)];
            const bool fromCustomer = !promise.entity.isSet() || document.entity == promise.entity;
            if (fromCustomer && seenAt(document) <= asOf)
                consider(document.kind, document.createdAt);
        }
    } else if (promise.entity.isSet()) {
        for (std::uint32_t i = arrivals.starts[promise.entity.at()]; i < arrivals.starts[promise.entity.at() + 1]; ++i)
            consider(arrivals.all[i].kind, arrivals.all[i].createdAt);
    }
    return proof;
}

// The proof may be among what could not be read, or the promise itself.
bool isInDoubt(const Facts& facts, const CommitmentFact& promise)
{
    using enum Collection;
    const bool hasProject = promise.project.isSet();
    return facts.doubts.isOutdated(promise.id) || facts.doubts.about(promise.entity, {Document}) ||
           (hasProject && facts.doubts.about(facts.projects[promise.project.at()].id, {Document, Project}));
}

} // namespace

std::vector<CommitmentState> commitmentStates(const Facts& facts, const Rulebook& rulebook, Instant asOf)
{
    const Arrivals arrivals = arrivalsFor(facts, asOf);
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
        else if (!fresh.isKnown() || fresh < promise.dueAt || isInDoubt(facts, promise))
            state = CommitmentState::Unknown;
        else
            state = asOf - promise.dueAt > patience ? CommitmentState::Broken : CommitmentState::Overdue;
        states.push_back(state);
    }
    return states;
}

} // namespace plumbline
