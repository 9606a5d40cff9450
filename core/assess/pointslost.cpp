#include "core/assess/pointslost.h"

#include "core/assess/health.h"

#include <algorithm>

namespace plumbline {
namespace {

// The proof that keeps a node from being verified: the gravest one as NodeAssessment::verdict tells it.
const Reason* decisiveReason(const NodeAssessment& node)
{
    const auto found = std::find_if(node.reasons.begin(), node.reasons.end(),
                                    [&](const Reason& reason) { return reason.verdict == node.verdict; });
    return found == node.reasons.end() ? nullptr : &*found;
}

void addNodes(const ProjectAssessment& project, const ProjectTypeRule& type, const HealthRules& rules,
              std::vector<PointsLost>& lost)
{
    for (int number = 1; number <= project.baseNodes; ++number) {
        const NodeAssessment& node = project.nodes[static_cast<std::size_t>(number - 1)];
        const auto& proofs = type.nodes[static_cast<std::size_t>(number - 1)].proofs;
        if (node.verdict != Verdict::Passed) {
            const Reason* reason = decisiveReason(node);
            lost.push_back({LostPart::Stage, number, shareOf(rules.stageWeight, 1, project.baseNodes),
                            node.verdict != Verdict::Unknown, reason ? *reason : Reason{}});
        }
        for (std::size_t i = 0; i < node.reasons.size() && i < proofs.size(); ++i) {
            const Reason& reason = node.reasons[i];
            if (proofs[i].source == ProofSource::Document && reason.verdict != Verdict::Passed)
                lost.push_back({LostPart::Documents, number,
                                shareOf(rules.documentWeight, 1, project.documentsRequired),
                                reason.verdict != Verdict::Unknown, reason});
        }
    }
}

void addParts(const ProjectAssessment& project, const Rulebook& rulebook, std::vector<PointsLost>& lost)
{
    const Rational& required = rulebook.supply.required;
    const int weight = rulebook.health.supplyWeight;
    if (project.parts.empty()) {
        // Nobody said what the project needs.
        if (project.supplyScore < Rational(weight))
            lost.push_back({LostPart::Supply, 0, Rational(weight) - project.supplyScore, false, {}});
        return;
    }
    std::int64_t all = 0;
    for (const PartCover& part : project.parts)
        all += part.demand * required.num();
    for (const PartCover& part : project.parts) {
        const bool isKnown = part.verdict != Verdict::Unknown;
        const std::int64_t needed = part.demand * required.num();
        const std::int64_t covered = isKnown ? std::min(needed, part.available * required.den()) : 0;
        if (covered == needed)
            continue;
        Reason reason{ReasonCode::PartUnknown, part.verdict, {part.part}, part.records};
        if (isKnown) {
            reason.code = ReasonCode::PartShort;
            reason.args = {part.part, part.available, (Rational(part.demand) * required).flooredTimes(1), part.demand};
        }
        lost.push_back({LostPart::Supply, 0, shareOf(weight, needed - covered, all), isKnown, std::move(reason)});
    }
}

} // namespace

std::vector<PointsLost> pointsLost(const ProjectAssessment& project, const Rulebook& rulebook)
{
    std::vector<PointsLost> lost;
    const ProjectTypeRule* type = rulebook.typeNamed(project.type);
    if (!type)
        return lost;
    addNodes(project, *type, rulebook.health, lost);
    addParts(project, rulebook, lost);
    return lost;
}

} // namespace plumbline
