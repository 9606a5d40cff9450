#include "core/assess/nodes.h"

#include <algorithm>

namespace plumbline {
namespace {

ResolvedType resolved(const ProjectTypeRule& rule, const Symbols& symbols)
{
    ResolvedType type;
    type.rule = &rule;
    type.symbol = symbols.find(rule.type);
    for (std::size_t node = 0; node < rule.nodes.size(); ++node) {
        for (const ProofRule& proof : rule.nodes[node].proofs)
            type.proofs[node].push_back({&proof, symbols.find(proof.kind), symbols.find(proof.format)});
    }
    for (const StageMapping& mapping : rule.stageMap)
        type.stages.push_back(symbols.find(mapping.crmStage));
    return type;
}

// A node is as good as its worst proof; what is known to be missing outweighs what cannot be told.
int gravity(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Failed:
        return 4;
    case Verdict::Maturing:
        return 3;
    case Verdict::Pending:
        return 2;
    case Verdict::Unknown:
        return 1;
    case Verdict::Passed:
    case Verdict::NotApplicable:
        break;
    }
    return 0;
}

bool mayPass(Verdict verdict) { return gravity(verdict) <= gravity(Verdict::Unknown); }

} // namespace

const StageMapping* ResolvedType::mappingOf(Symbol stage) const
{
    const auto found = std::find(stages.begin(), stages.end(), stage);
    return !stage.isSet() || found == stages.end() ? nullptr
                                                   : &rule->stageMap[static_cast<std::size_t>(found - stages.begin())];
}

NodeVerifier::NodeVerifier(const Facts& facts, const Rulebook& rulebook, Instant asOf,
                           const std::vector<VisitAssessment>& visits, const ContractProofs& proofs)
    : m_facts(facts)
    , m_rulebook(rulebook)
    , m_asOf(asOf)
    , m_evidence(facts, asOf, visits, proofs)
{
    for (const ProjectTypeRule& rule : rulebook.projectTypes)
        m_types.push_back(resolved(rule, facts.symbols));
}

const ResolvedType* NodeVerifier::typeOf(ProjectIndex project) const
{
    const Symbol symbol = m_facts.projects[project.at()].type;
    for (const ResolvedType& type : m_types) {
        if (symbol.isSet() && type.symbol == symbol)
            return &type;
    }
    return nullptr;
}

// For each node its own latest claim, else the first claim of a later node; unknown when unclaimed.
NodeVerifier::ClaimInstants NodeVerifier::claimsUpTo(ProjectIndex project, Instant at, int& highest) const
{
    ClaimInstants latest{}, first{};
    const FactRange range = m_facts.projects[project.at()].claims;
    for (auto i = range.first; i < range.last; ++i) {
        const StageClaimFact& claim = m_facts.claims[static_cast<std::size_t>(i)];
        if (claim.claimedAt > at)
            break;
        if (claim.node < 1 || claim.node > kNodeCount)
            continue;
        const auto node = static_cast<std::size_t>(claim.node - 1);
        latest[node] = claim.claimedAt;
        if (!first[node].isKnown())
            first[node] = claim.claimedAt;
        highest = std::max(highest, static_cast<int>(claim.node));
    }
    Instant later;
    for (std::size_t node = kNodeCount; node-- > 0;) {
        if (!latest[node].isKnown())
            latest[node] = later;
        if (first[node].isKnown() && (!later.isKnown() || first[node] < later))
            later = first[node];
    }
    return latest;
}

// The CRM does not say since when a stage holds: it is taken for what it is now, unless a claim after `at`
// tells that the project has moved since. It claims no more than the first of its nodes.
int NodeVerifier::stageUpTo(ProjectIndex project, const ResolvedType& type, Instant at) const
{
    const ProjectFact& fact = m_facts.projects[project.at()];
    const StageMapping* mapping = type.mappingOf(fact.stage);
    if (!mapping || fact.state != DealState::Open)
        return 0;
    const bool hasMoved =
        !fact.claims.isEmpty() && m_facts.claims[static_cast<std::size_t>(fact.claims.last - 1)].claimedAt > at;
    return hasMoved ? 0 : mapping->firstNode;
}

int NodeVerifier::plannedUpTo(ProjectIndex project, Day day) const
{
    int planned = 0;
    const FactRange range = m_facts.projects[project.at()].milestones;
    for (auto i = range.first; i < range.last; ++i) {
        const MilestoneFact& milestone = m_facts.milestones[static_cast<std::size_t>(i)];
        if (milestone.plannedOn.isKnown() && milestone.plannedOn <= day && milestone.node <= kNodeCount)
            planned = std::max(planned, static_cast<int>(milestone.node));
    }
    return planned;
}

int NodeVerifier::baseOf(const NodeCounts& counts) const
{
    switch (m_rulebook.health.stageBase) {
    case StageBase::Claimed:
        return counts.claimed;
    case StageBase::Planned:
        return counts.planned;
    case StageBase::All:
        return kNodeCount;
    case StageBase::Further:
        break;
    }
    return std::max(counts.claimed, counts.planned);
}

NodeVerifier::NodeResult NodeVerifier::verifyNode(ProjectIndex project, const ResolvedType& type, int number,
                                                  Instant claimedAt, Instant at, std::vector<Reason>* reasons) const
{
    NodeResult result;
    const std::vector<ResolvedProof>& proofs = type.proofs[static_cast<std::size_t>(number - 1)];
    if (reasons)
        reasons->reserve(proofs.size());
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        const ProofFinding finding = find(project, proofs[i], claimedAt, at);
        if (gravity(finding.verdict) > gravity(result.verdict))
            result.verdict = finding.verdict;
        if (finding.at > result.provenAt)
            result.provenAt = finding.at;
        if (proofs[i].rule->source == ProofSource::Document) {
            ++result.required;
            result.valid += finding.verdict == Verdict::Passed ? 1 : 0;
            result.validAtMost += mayPass(finding.verdict) ? 1 : 0;
        }
        if (reasons)
            reasons->push_back(reasonOf(finding, number, static_cast<int>(i), claimedAt));
    }
    return result;
}

NodeCounts NodeVerifier::verify(ProjectIndex project, const ResolvedType& type, Instant at,
                                ProjectAssessment* out) const
{
    NodeCounts counts;
    const ClaimInstants claims = claimsUpTo(project, at, counts.claimed);
    counts.claimed = std::max(counts.claimed, stageUpTo(project, type, at));
    counts.planned = plannedUpTo(project, m_rulebook.clock.dayAt(at));
    counts.base = baseOf(counts);
    bool unbroken = true;
    // Later nodes change nothing but their own mark: only `out` asks for them.
    const int last = out ? kNodeCount : counts.base;
    for (int number = 1; number <= last; ++number) {
        const auto node = static_cast<std::size_t>(number - 1);
        const bool inBase = number <= counts.base;
        std::vector<Reason>* reasons = out && inBase ? &out->nodes[node].reasons : nullptr;
        const NodeResult result = verifyNode(project, type, number, claims[node], at, reasons);
        unbroken = unbroken && result.verdict == Verdict::Passed;
        if (unbroken) {
            ++counts.proven;
            counts.provenSince = std::max(counts.provenSince, result.provenAt);
        }
        if (inBase) {
            counts.verified += result.verdict == Verdict::Passed ? 1 : 0;
            counts.verifiedAtMost += mayPass(result.verdict) ? 1 : 0;
            counts.documents += result.valid;
            counts.documentsAtMost += result.validAtMost;
            counts.documentsRequired += result.required;
        }
        if (out) {
            out->nodes[node].verdict = result.verdict;
            out->nodes[node].claimed = number <= counts.claimed;
            out->nodes[node].claimedAt = claims[node];
        }
    }
    return counts;
}

} // namespace plumbline
