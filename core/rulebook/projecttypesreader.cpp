#include "core/rulebook/rulesections.h"

#include <algorithm>

namespace plumbline {
namespace {

// The first one stands in for a source that is not known: it demands no further key.
constexpr Choice<ProofSource> kSources[] = {
    {"valid-visit", ProofSource::ValidVisit},
    {"document", ProofSource::Document},
    {"inquiry", ProofSource::Inquiry},
    {"approval", ProofSource::Approval},
    {"finance-contract", ProofSource::FinanceContract},
    {"receipt", ProofSource::Receipt},
    {"shipment", ProofSource::Shipment},
};

ProofRule readProof(RuleTable table)
{
    ProofRule rule;
    rule.source = table.choice<ProofSource>("source", kSources);
    if (rule.source == ProofSource::Document || rule.source == ProofSource::Approval)
        rule.kind = table.text("kind");
    if (rule.source == ProofSource::Document) {
        rule.format = table.optionalText("format");
        if (std::any_of(rule.format.begin(), rule.format.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
            table.fault("format", "lower-case");
        rule.isSigned = table.has("signed") && table.flag("signed");
    }
    rule.label = table.label("label");
    rule.owner = table.label("owner");
    rule.effortDays = table.integer("effort_days", 0, 365);
    table.refuseUnknownKeys();
    return rule;
}

NodeRule readNode(RuleTable table, int number, int previousStage)
{
    NodeRule rule;
    rule.number = table.integer("number", 1, kNodeCount);
    if (rule.number != number)
        table.fault("number", "integer " + std::to_string(number) + ".." + std::to_string(number));
    rule.stage = table.integer("stage", 1, kStageCount);
    if (rule.stage < previousStage || rule.stage > previousStage + 1)
        table.fault("stage", "integer " + std::to_string(std::max(previousStage, 1)) + ".." +
                                 std::to_string(std::min(previousStage + 1, kStageCount)));
    rule.label = table.label("label");
    rule.expectedDays = table.integer("expected_days", 1, 730);
    for (RuleTable proof : table.tables("proof"))
        rule.proofs.push_back(readProof(proof));
    table.refuseUnknownKeys();
    return rule;
}

std::vector<NodeRule> readNodes(RuleTable& type)
{
    std::vector<NodeRule> nodes;
    int stage = 0;
    const auto tables = type.tables("node");
    for (const RuleTable& table : tables) {
        nodes.push_back(readNode(table, std::min(static_cast<int>(nodes.size()) + 1, kNodeCount), stage));
        stage = std::max(stage, nodes.back().stage);
    }
    if (!tables.empty() && nodes.size() != kNodeCount)
        type.fault("node", "count " + std::to_string(kNodeCount));
    else if (!tables.empty() && stage != kStageCount)
        type.fault("node", "count " + std::to_string(kStageCount) + " stages");
    return nodes;
}

std::vector<StageMapping> readStageMap(RuleTable& type)
{
    std::vector<StageMapping> result;
    int next = 1;
    for (RuleTable table : type.tables("stage_map")) {
        StageMapping mapping;
        mapping.crmStage = table.text("crm_stage");
        for (const StageMapping& other : result) {
            if (other.crmStage == mapping.crmStage)
                table.fault("crm_stage", "unique");
        }
        mapping.firstNode = table.integer("first_node", next, kNodeCount);
        mapping.lastNode = table.integer("last_node", mapping.firstNode, kNodeCount);
        mapping.label = table.label("label");
        table.refuseUnknownKeys();
        next = std::min(mapping.lastNode + 1, kNodeCount);
        result.push_back(mapping);
    }
    return result;
}

} // namespace

std::vector<ProjectTypeRule> readProjectTypes(std::vector<RuleTable> tables)
{
    std::vector<ProjectTypeRule> result;
    for (RuleTable& table : tables) {
        ProjectTypeRule rule;
        rule.type = table.text("type");
        for (const ProjectTypeRule& other : result) {
            if (other.type == rule.type)
                table.fault("type", "unique");
        }
        rule.label = table.label("label");
        const auto stages = table.labels("stages", kStageCount);
        std::copy(stages.begin(), stages.end(), rule.stages.begin());
        rule.nodes = readNodes(table);
        rule.stageMap = readStageMap(table);
        table.refuseUnknownKeys();
        result.push_back(std::move(rule));
    }
    return result;
}

} // namespace plumbline
