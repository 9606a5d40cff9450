#include "core/assess/nodesummary.h"

#include <algorithm>

namespace plumbline {

std::array<NodeSummary, kNodeCount> summariseNodes(const Assessment& assessment, RegionIndex region,
                                                   std::string_view type)
{
    std::array<NodeSummary, kNodeCount> nodes;
    const std::vector<ProjectAssessment>& projects = assessment.projects;
    for (std::size_t i = 0; i < projects.size(); ++i) {
        const ProjectAssessment& project = projects[i];
        if (!project.open || (region.isSet() && project.regionIndex != region) ||
            (!type.empty() && project.type != type))
            continue;
        for (int n = 1; n <= kNodeCount; ++n) {
            NodeSummary& node = nodes[static_cast<std::size_t>(n - 1)];
            node.claimed += n <= project.claimedNode ? 1 : 0;
            node.proven += n <= project.provenNode ? 1 : 0;
            if (n <= project.claimedNode && n > project.provenNode)
                node.onlyClaimed.push_back(i);
        }
        if (project.nodeInWork < 1 || project.nodeInWork > kNodeCount)
            continue;
        NodeSummary& at = nodes[static_cast<std::size_t>(project.nodeInWork - 1)];
        at.inWork.push_back(i);
        at.daysSum += project.daysInNode;
        at.stuck += project.stuck ? 1 : 0;
        at.stuckAmount += project.stuck ? project.amount : Money{};
    }
    for (NodeSummary& node : nodes) {
        std::stable_sort(node.inWork.begin(), node.inWork.end(),
                         [&](std::size_t a, std::size_t b) { return projects[a].daysInNode > projects[b].daysInNode; });
        std::stable_sort(node.onlyClaimed.begin(), node.onlyClaimed.end(),
                         [&](std::size_t a, std::size_t b) { return projects[b].amount < projects[a].amount; });
    }
    return nodes;
}

} // namespace plumbline
