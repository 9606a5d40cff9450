#include "core/assess/health.h"

#include <algorithm>
#include <tuple>

namespace plumbline {
namespace {

// The sum over one common denominator while that fits in 64 bits: one reduction instead of three.
Rational total(const HealthRules& rules, const NodeCounts& nodes, std::int64_t verified, std::int64_t documents,
               std::int64_t covered, std::int64_t needed)
{
    constexpr std::int64_t limit = std::int64_t(1) << 40;
    const std::int64_t base = std::max(nodes.base, 1), required = std::max(nodes.documentsRequired, 1);
    if (needed >= limit)
        return shareOf(rules.stageWeight, verified, nodes.base) +
               shareOf(rules.documentWeight, documents, nodes.documentsRequired) +
               shareOf(rules.supplyWeight, covered, needed);
    const std::int64_t parts = std::max<std::int64_t>(needed, 1);
    const std::int64_t done = nodes.base == 0 ? 1 : verified;
    const std::int64_t valid = nodes.documentsRequired == 0 ? 1 : documents;
    const std::int64_t supplied = needed == 0 ? 1 : covered;
    return {(rules.stageWeight * done * required + rules.documentWeight * valid * base) * parts +
                rules.supplyWeight * supplied * base * required,
            base * required * parts};
}

bool isMissing(const Reason& reason) { return reason.verdict == Verdict::Failed; }

} // namespace

Rational shareOf(int weight, std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return {weight};
    // Quantities are in thousandths: the share is reduced first, so that weight x part cannot overflow.
    return whole > (std::int64_t(1) << 50) ? Rational(part, whole) * Rational(weight) : Rational(weight * part, whole);
}

HealthScore scoreOf(const HealthRules& rules, const NodeCounts& nodes, const SupplyCounts& supply)
{
    return {shareOf(rules.stageWeight, nodes.verified, nodes.base),
            shareOf(rules.documentWeight, nodes.documents, nodes.documentsRequired),
            shareOf(rules.supplyWeight, supply.covered, supply.needed),
            total(rules, nodes, nodes.verified, nodes.documents, supply.covered, supply.needed)};
}

Rational mostOf(const HealthRules& rules, const NodeCounts& nodes, const SupplyCounts& supply)
{
    return total(rules, nodes, nodes.verifiedAtMost, nodes.documentsAtMost, supply.coveredAtMost, supply.needed);
}

LostPart lostMost(const HealthRules& rules, const HealthScore& score)
{
    const Rational stage = Rational(rules.stageWeight) - score.stage;
    const Rational documents = Rational(rules.documentWeight) - score.documents;
    const Rational supply = Rational(rules.supplyWeight) - score.supply;
    if (stage >= documents && stage >= supply)
        return LostPart::Stage;
    return documents >= supply ? LostPart::Documents : LostPart::Supply;
}

bool isPaper(const HealthRules& rules, const NodeCounts& nodes, bool decisiveSigned)
{
    return nodes.claimed >= rules.paperClaimedNode && nodes.claimed - nodes.proven >= rules.paperGapNodes &&
           !decisiveSigned;
}

namespace {

// What a new proof like `from` would do for a proof that is asked for: the same record may serve several nodes.
bool serves(const ProofRule& from, const ProofRule& wanted)
{
    if (from.source != wanted.source || from.kind != wanted.kind)
        return false;
    return (wanted.format.empty() || wanted.format == from.format) && (from.isSigned || !wanted.isSigned);
}

// The points that a proof like `from` adds over all nodes of the base.
Rational gainOf(const HealthRules& rules, const NodeCounts& nodes, const ResolvedType& type,
                const std::array<NodeAssessment, kNodeCount>& assessed, const ProofRule& from)
{
    std::int64_t verified = 0, documents = 0;
    for (std::size_t at = 0; at < static_cast<std::size_t>(nodes.base); ++at) {
        int open = 0, closed = 0;
        for (std::size_t i = 0; i < assessed[at].reasons.size(); ++i) {
            if (assessed[at].reasons[i].verdict == Verdict::Passed)
                continue;
            ++open;
            if (!serves(from, *type.proofs[at][i].rule))
                continue;
            ++closed;
            documents += from.source == ProofSource::Document ? 1 : 0;
        }
        verified += open > 0 && open == closed ? 1 : 0;
    }
    // Of nothing nothing is lost, and nothing gained.
    const Rational ofDocuments =
        documents == 0 ? Rational(0) : shareOf(rules.documentWeight, documents, nodes.documentsRequired);
    return verified == 0 ? ofDocuments : shareOf(rules.stageWeight, verified, nodes.base) + ofDocuments;
}

} // namespace

NextProof nextProofOf(const HealthRules& rules, const NodeCounts& nodes, const ResolvedType& type,
                      const std::array<NodeAssessment, kNodeCount>& assessed)
{
    NextProof result;
    const ProofRule* best = nullptr;
    for (int number = 1; number <= nodes.base; ++number) {
        const auto at = static_cast<std::size_t>(number - 1);
        const std::vector<Reason>& reasons = assessed[at].reasons;
        for (std::size_t i = 0; i < reasons.size(); ++i) {
            if (!isMissing(reasons[i]))
                continue;
            const ProofRule& proof = *type.proofs[at][i].rule;
            const Rational gain = gainOf(rules, nodes, type, assessed, proof);
            if (best && (gain < result.gain || (gain == result.gain && proof.effortDays >= best->effortDays)))
                continue;
            best = &proof;
            result.gain = gain;
            result.node = number;
        }
    }
    result.exists = best && result.gain > Rational(0);
    if (result.exists)
        result.proof = *best;
    return result;
}

} // namespace plumbline
