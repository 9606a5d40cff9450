#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

// How a kind of project is cut into stages and nodes, and what proves each node (R18, R19).
namespace plumbline {

struct Label {
    std::string zh, en;

    bool operator==(const Label&) const = default;
};

inline constexpr int kNodeCount = 12;
inline constexpr int kStageCount = 5;

// A piece of evidence that a node demands.
enum class ProofSource : std::uint8_t { Document, ValidVisit, Inquiry, Approval, FinanceContract, Receipt, Shipment };

struct ProofRule {
    ProofSource source = ProofSource::Document;
    std::string kind;   // document or approval kind
    std::string format; // demanded format, lower case, empty = any
    bool isSigned = false;
    Label label;
    Label owner;        // who can get it (idea 9)
    int effortDays = 1;

    bool operator==(const ProofRule&) const = default;
};

struct NodeRule {
    int number = 1; // 1..kNodeCount
    int stage = 1;  // 1..kStageCount
    Label label;
    int expectedDays = 14;
    std::vector<ProofRule> proofs; // at least one

    bool operator==(const NodeRule&) const = default;
};

// What a coarse stage of the CRM means in nodes (R18).
struct StageMapping {
    std::string crmStage;
    int firstNode = 1;
    int lastNode = 1;
    Label label; // how the CRM's users call that stage

    bool operator==(const StageMapping&) const = default;
};

struct ProjectTypeRule {
    std::string type;
    Label label;
    std::array<Label, kStageCount> stages;
    std::vector<NodeRule> nodes; // exactly kNodeCount, numbered 1..12
    std::vector<StageMapping> stageMap;

    bool operator==(const ProjectTypeRule&) const = default;
};

} // namespace plumbline
