#pragma once

#include "core/model/instant.h"
#include "core/model/money.h"
#include "core/model/rational.h"
#include "core/rulebook/eventrules.h"
#include "core/rulebook/projectrules.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Every threshold, weight, check, node, signal, advice and policy, as data. No number of these is a
// constant in code; the defaults are in resources/rulebook/default.toml.
namespace plumbline {

enum class ProofRung : std::uint8_t { Signed, InFinance, Shipped, Paid };
enum class ValidVisit : std::uint8_t { Authentic, Progress, Both, Either }; // D3
enum class StageBase : std::uint8_t { Claimed, Planned, Further, All };     // D1
enum class StockSharing : std::uint8_t { ByNeedDate, ByAmount, Literal };   // D6
enum class RuleClock : std::uint8_t { Wall, Working };                      // D8
enum class Severity : std::uint8_t { Yellow, Red };
enum class ProgressSource : std::uint8_t { Proof, Stage };                  // R48: what stops a stall clock

struct AchievementRules {
    ProofRung provenRung = ProofRung::Paid;
    int behindPoints = 10; // "behind" when claimed is ahead of proven by more than so many points (R2)
    bool operator==(const AchievementRules&) const = default;
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
    bool operator==(const VisitRules&) const = default;
};
struct EvidenceRules {
    Duration minimumAge = Duration::hours(72); // R21: created at least so long before the claim
    bool departedSignerVoids = true;           // R31
    bool deregisteredCompanyVoids = true;      // R31: what it signed, from the day it ceased
    bool signerNeedsAuthority = false;         // R31: a signer who is said to have none does not count
    Duration clockSkew{5 * 60'000};            // R21: created so long after its upload, a file is refused
    bool operator==(const EvidenceRules&) const = default;
};
struct SupplyRules {
    Rational required = Rational(120, 100); // R25
    StockSharing sharing = StockSharing::ByNeedDate;
    int staleAfterDays = 7; // stock that was read longer ago than this cannot be told
    bool operator==(const SupplyRules&) const = default;
};
struct HealthRules {
    int stageWeight = 40, documentWeight = 30, supplyWeight = 30; // sum 100
    Rational threshold = Rational(75);
    StageBase stageBase = StageBase::Further;
    // R30: claimed node at least this, and proven node behind it by at least this many nodes.
    int paperClaimedNode = 6;
    int paperGapNodes = 3;
    std::string paperMissingKind; // the signed document whose absence makes it "paper"
    int listDays = 31;            // R28: entering and leaving the list is told for so many days
    bool operator==(const HealthRules&) const = default;
};
// R64, R65: over which months stage advances and promises are counted, up to and with the as-of month,
// and how many days after its due day an unkept promise counts as broken.
struct MetricRules {
    int months = 12;
    int brokenAfterDays = 30;
    int orderMonths = 3;   // R32: contracts of so many months, the running one included
    int campaignDays = 14; // R9: a campaign so near to an inquiry stands beside it
    bool operator==(const MetricRules&) const = default;
};
// R50, R52: what an action carries.
struct ActionRules {
    int history = 5;        // past interactions, at most
    int decisionMakers = 3; // contacts who decide, at most
    std::string newsKind;   // documents of this kind are news about the customer, from any feed
    int newsDays = 30;      // news so many days old are still told
    bool operator==(const ActionRules&) const = default;
};
// R39, R44, D7: the two windows that are compared, and what a dispute about a rebate is called in approvals.
struct EffectRules {
    int months = 3;     // length of each window
    Day introducedOn;   // first day of the window after; unknown = so many months up to the as-of day
    std::string disputeKind;
    bool operator==(const EffectRules&) const = default;
};
// R54: a record that the trail of a project should hold once the node is claimed.
enum class TrailSource : std::uint8_t { Document, Approval, FinanceContract, Inquiry };
struct TrailRule {
    bool isDelivery = false; // else about the price; customers' promises are those of the CRM
    TrailSource source = TrailSource::Document;
    std::string kind; // of the document or approval
    int node = 1;
    Label label;
    bool operator==(const TrailRule&) const = default;
};
// What drags a score down most, and what to do about it (R29).
enum class LostPart : std::uint8_t { Stage, Documents, Supply };
struct AdviceRule {
    LostPart lost = LostPart::Stage;
    Label text;
    bool operator==(const AdviceRule&) const = default;
};

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
// Unit of SignalRule::limit: visits in a row, days, hours, or percentage points of the target.
enum class LimitUnit : std::uint8_t { None, Visits, Days, Hours, Points };
LimitUnit limitUnit(SignalKind kind);

struct SignalRule {
    std::string id; // stable, unique
    SignalKind kind = SignalKind::VisitsWithoutMinutes;
    bool enabled = true;
    Severity severity = Severity::Yellow;
    Severity onPaper = Severity::Red; // of HealthLow: when the project prospers on paper only (R30)
    RuleClock clock = RuleClock::Wall;
    std::int64_t limit = 0; // what the kind counts (limitUnit); 0 for kinds that count nothing
    ProgressSource progress = ProgressSource::Proof; // of OpportunityStalled
    Label label;
    Label step;   // the suggested step
    Label script; // the words to use
    bool operator==(const SignalRule&) const = default;
};
// R40-R42, D13
struct RebatePolicy {
    std::string id;
    Label label;
    Day validFrom, validTo; // validTo unknown = until further notice
    Money threshold;
    std::int64_t rate = 300; // 1/10000
    int months = 12;
    int lookBackMonths = 3; // orders of so many months, the running one included, are worked out unasked
    bool excludeOrder = true, deductReturns = true;
    bool operator==(const RebatePolicy&) const = default;
};
struct CalendarRules {
    std::vector<Day> holidays, workdays; // ascending; workdays = weekend days that are worked
    Day knownFrom, knownUntil;           // outside of it only weekends are known
    bool operator==(const CalendarRules&) const = default;
};

struct Rulebook {
    std::string name;
    int version = 1;
    std::string fingerprint; // hex SHA-256 of the texts that it was read from, rules then calendar
    CompanyClock clock;
    AchievementRules achievement;
    VisitRules visits;
    EvidenceRules evidence;
    SupplyRules supply;
    HealthRules health;
    MetricRules metrics;
    ActionRules actions;
    EffectRules effect;
    std::vector<TrailRule> trail;
    FindingRules findings;
    std::vector<EventRule> events; // one a type
    std::vector<CauseRule> causes;
    std::vector<ProjectTypeRule> projectTypes;
    std::vector<AdviceRule> advice;
    std::vector<SignalRule> signalRules;
    std::vector<RebatePolicy> rebates;
    CalendarRules calendar;

    const EventRule* eventOf(EventType type) const; // null when the rulebook lists no such event
    const ProjectTypeRule* typeNamed(std::string_view type) const; // null when the rulebook has none
    // Outside calendar.knownFrom..knownUntil: Monday to Friday; ask calendarKnows and say so.
    bool isWorkingDay(Day day) const;
    bool calendarKnows(Day day) const;
    // Working days d with from < d <= to.
    int workingDaysBetween(Day from, Day to) const;
    // The same rules, whatever the fingerprint of their texts.
    bool sameRulesAs(const Rulebook& other) const;
};

} // namespace plumbline
