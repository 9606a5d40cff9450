#include "core/assess/trail.h"

#include "core/assess/seen.h"
#include "core/facts/paralleltasks.h"

#include <algorithm>

namespace plumbline {
namespace {

// What was found of an item.
struct Original {
    Instant at;
    RecordId record;
    bool byHand = false;
};

class TrailPass {
public:
    TrailPass(const Facts& facts, const Rulebook& rulebook, const Assessment& out);

    std::vector<TrailLine> linesOf(std::size_t project, const ProjectAssessment& assessed) const;

private:
    Reason promise(const CommitmentFact& fact, CommitmentState state, const ProjectFact& project) const;
    Reason item(std::size_t rule, std::size_t project) const;
    Original find(const TrailRule& rule, Symbol kind, std::size_t project) const;
    Original document(Symbol kind, const ProjectFact& project, Instant after) const;
    Original approval(Symbol kind, const ProjectFact& project) const;
    Original inquiry(const ProjectFact& project) const;
    bool isKnown(TrailSource source) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    const std::vector<CommitmentState>& m_promises;
    std::vector<Symbol> m_kinds;              // by rule
    std::vector<Original> m_financeContracts; // by project
};

TrailPass::TrailPass(const Facts& facts, const Rulebook& rulebook, const Assessment& out)
    : m_facts(facts)
    , m_rulebook(rulebook)
    , m_asOf(out.asOf)
    , m_promises(out.promises)
    , m_financeContracts(facts.projects.size())
{
    for (const TrailRule& rule : rulebook.trail)
        m_kinds.push_back(facts.symbols.find(rule.kind));
    for (const FinanceContractFact& each : facts.financeContracts) {
        const ProjectIndex project =
            each.contract.isSet() ? facts.contracts[each.contract.at()].project : ProjectIndex();
        if (project.isSet() && each.registeredAt <= m_asOf)
            m_financeContracts[project.at()] = {each.registeredAt, each.id, false};
    }
}

std::vector<TrailLine> TrailPass::linesOf(std::size_t position, const ProjectAssessment& assessed) const
{
    using enum TrailLineKind;
    const ProjectFact& project = m_facts.projects[position];
    std::vector<TrailLine> lines(3);
    lines[0].kind = Promises;
    lines[1].kind = Price;
    lines[2].kind = Delivery;
    for (auto i = static_cast<std::size_t>(project.commitments.first);
         i < static_cast<std::size_t>(project.commitments.last); ++i) {
        if (m_promises[i] != CommitmentState::NotSeen)
            lines[0].items.push_back(promise(m_facts.commitments[i], m_promises[i], project));
    }
    for (std::size_t i = 0; i < m_rulebook.trail.size(); ++i) {
        const TrailRule& rule = m_rulebook.trail[i];
        if (rule.node <= assessed.claimedNode)
            lines[rule.isDelivery ? 2 : 1].items.push_back(item(i, position));
    }
    for (TrailLine& line : lines) {
        for (const Reason& reason : line.items) {
            line.coverage.part += reason.verdict == Verdict::Passed ? 1 : 0;
            line.coverage.whole += reason.verdict == Verdict::Passed || reason.verdict == Verdict::Failed ? 1 : 0;
        }
    }
    return lines;
}

Reason TrailPass::promise(const CommitmentFact& fact, CommitmentState state, const ProjectFact& project) const
{
    using enum CommitmentState;
    const Original found = document(fact.proofKind, project, fact.madeAt);
    if (found.record.isSet() && !found.byHand)
        return {ReasonCode::TrailFound, Verdict::Passed, {fact.what, found.at}, {fact.id, found.record}};
    if (state == Open && !found.record.isSet())
        return {ReasonCode::TrailNotDue, Verdict::Pending, {fact.what, fact.dueAt}, {fact.id}};
    if (state == Unknown)
        return {ReasonCode::TrailUnknown, Verdict::Unknown, {fact.what}, {fact.id}};
    if (found.record.isSet())
        return {ReasonCode::TrailByHand, Verdict::Failed, {fact.what}, {fact.id, found.record}};
    return {
        fact.tickedKept ? ReasonCode::TrailByHand : ReasonCode::TrailMissing, Verdict::Failed, {fact.what}, {fact.id}};
}

Reason TrailPass::item(std::size_t number, std::size_t project) const
{
    const TrailRule& rule = m_rulebook.trail[number];
    const auto what = static_cast<std::int64_t>(number);
    const Original found = find(rule, m_kinds[number], project);
    if (found.record.isSet() && !found.byHand)
        return {ReasonCode::TrailFound, Verdict::Passed, {what, found.at}, {found.record}};
    if (found.record.isSet())
        return {ReasonCode::TrailByHand, Verdict::Failed, {what}, {found.record}};
    if (!isKnown(rule.source))
        return {ReasonCode::TrailUnknown, Verdict::Unknown, {what}, {}};
    return {ReasonCode::TrailMissing, Verdict::Failed, {what}, {m_facts.projects[project].id}};
}

Original TrailPass::find(const TrailRule& rule, Symbol kind, std::size_t position) const
{
    const ProjectFact& project = m_facts.projects[position];
    switch (rule.source) {
    case TrailSource::Document:
        return document(kind, project, {});
    case TrailSource::Approval:
        return approval(kind, project);
    case TrailSource::FinanceContract:
        return m_financeContracts[position];
    case TrailSource::Inquiry:
        return inquiry(project);
    }
    return {};
}

// The first one with a file behind it; else one without.
Original TrailPass::document(Symbol kind, const ProjectFact& project, Instant after) const
{
    Original found;
    for (auto i = project.documents.first; i < project.documents.last && kind.isSet(); ++i) {
        const DocumentFact& each = m_facts.projectDocuments[static_cast<std::size_t>(i)];
        const bool isEarly = after.isKnown() && each.createdAt <= after;
        if (each.kind != kind || isEarly || std::max(each.createdAt, seenAt(each)) > m_asOf)
            continue;
        if (each.fileHash != 0)
            return {each.createdAt, each.id, false};
        if (!found.record.isSet())
            found = {each.createdAt, each.id, true};
    }
    return found;
}

Original TrailPass::approval(Symbol kind, const ProjectFact& project) const
{
    for (auto i = project.approvals.first; i < project.approvals.last && kind.isSet(); ++i) {
        const ApprovalFact& each = m_facts.projectApprovals[static_cast<std::size_t>(i)];
        if (each.kind == kind && each.startedAt <= m_asOf && each.state != ApprovalState::Withdrawn)
            return {each.startedAt, each.id, false};
    }
    return {};
}

// The customer's first one since the project was entered.
Original TrailPass::inquiry(const ProjectFact& project) const
{
    if (!project.entity.isSet())
        return {};
    const FactRange range = m_facts.entities[project.entity.at()].inquiries;
    const auto last = m_facts.inquiries.begin() + range.last;
    const auto found =
        std::partition_point(m_facts.inquiries.begin() + range.first, last,
                             [&](const InquiryFact& each) { return each.inquiredAt < project.createdAt; });
    return found == last || found->inquiredAt > m_asOf ? Original{} : Original{found->inquiredAt, found->id, false};
}

bool TrailPass::isKnown(TrailSource source) const
{
    using enum Collection;
    constexpr Collection collections[] = {Document, Approval, FinanceContract, Inquiry};
    return m_facts.freshAsOf(collections[static_cast<std::size_t>(source)]).isKnown();
}

} // namespace

void followTrails(const Facts& facts, const Rulebook& rulebook, Assessment& out, int threads)
{
    const TrailPass pass(facts, rulebook, out);
    runParts(out.projects.size(), threads, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            if (out.projects[i].open)
                out.projects[i].trail = pass.linesOf(i, out.projects[i]);
        }
    });
}

} // namespace plumbline
