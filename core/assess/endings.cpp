#include "core/assess/endings.h"

#include "core/assess/actionbook.h"
#include "core/assess/commitments.h"
#include "core/assess/progress.h"
#include "core/assess/seen.h"

#include <algorithm>
#include <charconv>

namespace plumbline {
namespace {

struct End {
    Instant at;
    RecordId record;
};

template <typename Fact> const Fact* find(const std::vector<Fact>& facts, RecordId id)
{
    const auto found = std::find_if(facts.begin(), facts.end(), [id](const Fact& each) { return each.id == id; });
    return found == facts.end() ? nullptr : &*found;
}

class EndingsPass {
public:
    EndingsPass(const Facts& facts, const Rulebook& rulebook, Instant asOf, const Assessment& out)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_asOf(asOf)
        , m_out(out)
    {
    }

    End endOf(SignalKind kind, RecordId subject) const;
    // Of the opportunity or project itself; unknown when it is open.
    Instant closedAt(RecordId subject) const;

private:
    End minutes(RecordId customer) const;
    End newOpportunity(RecordId region) const;
    End progress(RecordId opportunity) const;
    End registration(RecordId contract) const;
    End contractOf(RecordId receipt) const;
    End proof(RecordId promise) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    const Assessment& m_out;
};

End EndingsPass::endOf(SignalKind kind, RecordId subject) const
{
    switch (kind) {
    case SignalKind::VisitsWithoutMinutes:
        return minutes(subject);
    case SignalKind::RegionSilent:
        return newOpportunity(subject);
    case SignalKind::OpportunityStalled:
        return progress(subject);
    case SignalKind::OpportunityNotFollowed:
        if (const OpportunityFact* opportunity = find(m_facts.opportunities, subject))
            return {opportunity->followedUpAt, subject};
        return {};
    case SignalKind::SignedNotInFinance:
        return registration(subject);
    case SignalKind::ReceiptWithoutContract:
        return contractOf(subject);
    case SignalKind::CommitmentOverdue:
        return proof(subject);
    default:
        return {};
    }
}

Instant EndingsPass::closedAt(RecordId subject) const
{
    const OpportunityFact* opportunity = find(m_facts.opportunities, subject);
    if (opportunity && !wasOpen(*opportunity, m_asOf))
        return opportunity->closedAt;
    const ProjectFact* project = find(m_facts.projects, subject);
    return project && project->state != DealState::Open ? project->closedAt : Instant();
}

// The newest minutes of any of the customer's visits.
End EndingsPass::minutes(RecordId customer) const
{
    const CustomerRecordFact* record = find(m_facts.customerRecords, customer);
    const Symbol kind = m_facts.symbols.find(m_rulebook.visits.minutesKind);
    End end;
    if (!record || !kind.isSet())
        return end;
    const FactRange visits = m_facts.entities[record->entity.at()].visits;
    for (auto v = static_cast<std::size_t>(visits.first); v < static_cast<std::size_t>(visits.last); ++v) {
        const FactRange documents = m_facts.visits[v].documents;
        for (auto d = static_cast<std::size_t>(documents.first); d < static_cast<std::size_t>(documents.last); ++d) {
            const DocumentFact& document = m_facts.visitDocuments[d];
            if (document.kind == kind && seenAt(document) <= m_asOf && seenAt(document) > end.at)
                end = {seenAt(document), document.id};
        }
    }
    return end;
}

End EndingsPass::newOpportunity(RecordId region) const
{
    End end;
    for (const OpportunityFact& each : m_facts.opportunities) {
        const bool isThere = each.region.isSet() && m_facts.regions[each.region.at()].id == region;
        if (isThere && each.createdAt <= m_asOf && each.createdAt > end.at)
            end = {each.createdAt, each.id};
    }
    return end;
}

End EndingsPass::progress(RecordId id) const
{
    const OpportunityFact* opportunity = find(m_facts.opportunities, id);
    if (!opportunity)
        return {};
    const auto position = static_cast<std::int32_t>(opportunity - m_facts.opportunities.data());
    const ProgressClock::Proof proof = ProgressClock(m_facts, m_out, m_asOf).lastProof({position});
    return {proof.at, proof.record};
}

End EndingsPass::registration(RecordId id) const
{
    for (const FinanceContractFact& each : m_facts.financeContracts) {
        if (each.contract.isSet() && m_facts.contracts[each.contract.at()].id == id && each.registeredAt <= m_asOf)
            return {each.registeredAt, each.id};
    }
    return {};
}

End EndingsPass::contractOf(RecordId id) const
{
    const ReceiptFact* receipt = find(m_facts.receipts, id);
    if (!receipt)
        return {};
    if (receipt->contract.isSet())
        return {m_facts.contracts[receipt->contract.at()].signedAt, m_facts.contracts[receipt->contract.at()].id};
    for (const FinanceContractFact& each : m_facts.financeContracts) {
        if (each.number.isSet() && each.number == receipt->contractNumber)
            return {each.registeredAt, each.id};
    }
    return {};
}

// The promised document, of the project or else of the customer.
End EndingsPass::proof(RecordId id) const
{
    const CommitmentFact* promise = find(m_facts.commitments, id);
    End end;
    if (!promise)
        return end;
    for (const auto* documents : {&m_facts.projectDocuments, &m_facts.visitDocuments, &m_facts.otherDocuments}) {
        for (const DocumentFact& each : *documents) {
            const bool isFrom = promise->project.isSet() ? each.project == promise->project
                                                         : promise->entity.isSet() && each.entity == promise->entity;
            const bool isKept = isFrom && each.kind == promise->proofKind && each.createdAt > promise->madeAt;
            if (isKept && seenAt(each) <= m_asOf && (!end.record.isSet() || seenAt(each) < end.at))
                end = {seenAt(each), each.id};
        }
    }
    return end;
}

} // namespace

Reason endingOf(const Facts& facts, const Rulebook& rulebook, Instant asOf, const Assessment& out,
                std::string_view actionKey)
{
    const std::string_view id = ruleOfKey(actionKey);
    const std::string_view number = actionKey.substr(std::min(id.size() + 1, actionKey.size()));
    RecordId subject;
    std::from_chars(number.data(), number.data() + number.size(), subject.value);
    const auto rule = std::find_if(rulebook.signalRules.begin(), rulebook.signalRules.end(),
                                   [id](const SignalRule& each) { return each.id == id; });
    if (rule == rulebook.signalRules.end() || !subject.isSet())
        return {ReasonCode::EndedNotTrue, Verdict::NotApplicable, {}, {}};
    const EndingsPass pass(facts, rulebook, asOf, out);
    if (const Instant closed = pass.closedAt(subject); closed.isKnown())
        return {ReasonCode::EndedByClosing, Verdict::Passed, {closed}, {subject}};
    const End end = pass.endOf(rule->kind, subject);
    if (end.at.isKnown() && end.record.isSet())
        return {ReasonCode::EndedByRecord, Verdict::Passed, {end.at}, {end.record}};
    return {ReasonCode::EndedNotTrue, Verdict::NotApplicable, {}, {subject}};
}

} // namespace plumbline
