#include "core/assess/missingdocuments.h"

#include <algorithm>

namespace plumbline {
namespace {

// A node after the base gives no reasons; then its verdict speaks for all of its proofs.
bool isMissing(const NodeAssessment& node, std::size_t proof)
{
    const Verdict verdict = proof < node.reasons.size() ? node.reasons[proof].verdict : node.verdict;
    return verdict == Verdict::Failed || verdict == Verdict::Unknown;
}

} // namespace

std::vector<MissingDocument> missingDocuments(const ProjectAssessment& project, const Rulebook& rulebook)
{
    std::vector<MissingDocument> missing;
    const ProjectTypeRule* type = rulebook.typeNamed(project.type);
    if (!type || !project.open)
        return missing;
    const int last = std::min(std::max(project.baseNodes, project.nodeInWork), kNodeCount);
    for (int number = 1; number <= last; ++number) {
        const auto at = static_cast<std::size_t>(number - 1);
        const std::vector<ProofRule>& proofs = type->nodes[at].proofs;
        for (std::size_t i = 0; i < proofs.size(); ++i) {
            if (proofs[i].source == ProofSource::Document && isMissing(project.nodes[at], i))
                missing.push_back({number, proofs[i]});
        }
    }
    const auto isNext = [&](const MissingDocument& each) {
        return project.nextProof.exists && each.node == project.nextProof.node && each.proof == project.nextProof.proof;
    };
    std::stable_partition(missing.begin(), missing.end(), isNext);
    return missing;
}

} // namespace plumbline
