#pragma once

#include "core/model/instant.h"
#include "core/model/money.h"
#include "core/model/rational.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Every threshold, weight, check, node, signal, advice and policy, as data. No number of these is a
// constant in code; the defaults are in resources/rulebook/default.toml.
namespace plumbline {

struct Label { std::string zh, en; };

inline constexpr int kNodeCount = 12;
inline constexpr int kStageCount = 5;

enum class ProofRung : std::uint8_t { Signed, InFinance, Shipped, Paid };
enum class ValidVisit : std::uint8_t { Authentic, Progress, Both, Either }; // D3
enum class StageBase : std::uint8_t { Claimed, Planned, Further, All };     // D1
enum class StockSharing : std::uint8_t { ByNeedDate, Literal };             // D6
enum class RuleClock : std::uint8_t { Wall, Working };                      // D8
enum class Severity : std::uint8_t { Yellow, Red };

struct AchievementRules {
    ProofRung provenRung = ProofRung::Paid;
    int behindPoints = 10; // "behind" when claimed is ahead of proven by more than so many points (R2)
};
struct VisitRules {
    ValidVisit valid = ValidVisit::Both;
    int budgetDays = 30;               // R14: days before the visit, that day included
    int shipmentDays = 7;              // R15: days around the visit, both ends included
    bool shipmentAfterFirstOrderOnly = true; // D4
    bool budgetWhereMappedOnly = true;       // D4
    Duration inquiryWindow = Duration::hours(72); // R36
    bool inquiryServesOneVisit = true;            // R36
    std::string confirmationKind, comparisonKind, minutesKind; // document kinds
};
// A piece of evidence that a node demands.
enum class ProofSource : std::uint8_t { Document, ValidVisit, Inquiry, Approval, FinanceContract, Receipt, Shipment };
struct ProofRule {
    ProofSource source = ProofSource::Document;
    std::string kind;   // document or approval kind
    std::string format; // demanded format, empty = any
    bool isSigned = false;
    Label label;
    Label owner;        // who can get it (idea 9)
    int effortDays = 1;
};
struct NodeRule { int number = 1; int stage = 1; Label label; int expectedDays = 14; std::vector<ProofRule> proofs; };
struct StageMapping { std::string crmStage; int firstNode = 1; int lastNode = 1; }; // R18
struct ProjectTypeRule {
    std::string type;
    Label label;
    std::array<Label, kStageCount> stages;
    std::vector<NodeRule> nodes; // exactly kNodeCount, numbered 1..12
    std::vector<StageMapping> stageMap;
};
struct EvidenceRules {
    Duration minimumAge = Duration::hours(72); // R21: created at least so long before the claim
    bool departedSignerVoids = true;           // R31
};
struct SupplyRules {
    Rational required = Rational(120, 100); // R25
    StockSharing sharing = StockSharing::ByNeedDate;
};
struct HealthRules {
    int stageWeight = 40, documentWeight = 30, supplyWeight = 30; // sum 100
    Rational threshold = Rational(75);
    StageBase stageBase = StageBase::Further;
    // R30: claimed node at least this, and proven node behind it by at least this many nodes.
    int paperClaimedNode = 6;
    int paperGapNodes = 3;
    std::string paperMissingKind; // the signed document whose absence makes it "paper"
};
// What drags a score down most, and what to do about it (R29).
enum class LostPart : std::uint8_t { Stage, Documents, Supply };
struct AdviceRule { LostPart lost = LostPart::Stage; Label text; };

enum class SignalKind : std::uint8_t {
    VisitsWithoutMinutes,  // R46
    RegionSilent,          // R47
    OpportunityStalled,    // R48
    OpportunityNotFollowed,// R59
    HealthLow,             // R28
    PartShort,             // R25
    SignedNotInFinance,    // R7
    CommitmentOverdue,     // R65
    ClaimedAhead,          // R2
    DepartmentBlocks,      // R53
    VisitPadding,          // R38
    ContactLeft,           // R31
    RebateNotDue,          // R71
    ReceiptWithoutContract // design.md 3
};
struct SignalRule {
    std::string id; // stable, unique
    SignalKind kind = SignalKind::VisitsWithoutMinutes;
    bool enabled = true;
    Severity severity = Severity::Yellow;
    RuleClock clock = RuleClock::Wall;
    std::int64_t limit = 0; // visits, days, hours or points: what the kind counts
    Label label;
    Label step;   // the suggested step
    Label script; // the words to use
};
// R40-R42, D13
struct RebatePolicy {
    std::string id;
    Label label;
    Day validFrom, validTo; // validTo unknown = until further notice
    Money threshold;
    std::int64_t rate = 300; // 1/10000
    int months = 12;
    bool excludeOrder = true, deductReturns = true;
};
struct CalendarRules { std::vector<Day> holidays; std::vector<Day> workdays; Day knownUntil; };

struct Rulebook {
    std::string name;
    int version = 1;
    std::string fingerprint; // hex of the text that it was read from
    CompanyClock clock;
    AchievementRules achievement;
    VisitRules visits;
    EvidenceRules evidence;
    SupplyRules supply;
    HealthRules health;
    std::vector<ProjectTypeRule> projectTypes;
    std::vector<AdviceRule> advice;
    std::vector<SignalRule> signalRules;
    std::vector<RebatePolicy> rebates;
    CalendarRules calendar;

    const ProjectTypeRule* typeNamed(std::string_view type) const; // null when the rulebook has none
    bool isWorkingDay(Day day) const;
    // Working days d with from < d <= to.
    int workingDaysBetween(Day from, Day to) const;
};

} // namespace plumbline
