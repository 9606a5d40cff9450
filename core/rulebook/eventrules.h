#pragma once

#include "core/rulebook/projectrules.h"

#include <string>
#include <utility>
#include <vector>

// What reps do, as events, and which of it has an objective test (R12, R62).
namespace plumbline {

enum class EventType : std::uint8_t {
    Visit, StageClaim, Contract, Receipt, Shipment, Promise, RebateClaim, // can be checked against other systems
    Forecast, FollowUp                                                    // a person's word alone
};
inline constexpr int kEventTypes = 9;

enum class EventCheck : std::uint8_t {
    Registry, Budget, Shipment, Confirmation, Comparison, Inquiry, SameDay, // of a visit
    NodeProofs,                                                             // of a stage claim
    InFinance,                                                              // of a contract
    HasContract,                                                            // of a receipt or a shipment
    ProofArrived,                                                           // of a promise
    RebateDue                                                               // of a rebate claim
};
inline constexpr int kVisitChecks = 6; // those of a visit that have a verdict of their own

// The check can say something about events of that type.
bool canCheck(EventType type, EventCheck check);

struct EventRule {
    EventType type{};
    Label label;
    bool verifiable = false;
    std::vector<EventCheck> checks; // at least one when verifiable, else none

    bool operator==(const EventRule&) const = default;
};

// Findings: reconciliation and the gaming radar (R8, R10, R36, R68, idea 15).
struct FindingRules {
    int lookBackDays = 31;       // older ones are history
    int financeDays = 3;         // finance has so many days to register a contract
    int returnedDays = 10;       // money given back within so many days over the end of a month
    int lateRecordingDays = 3;   // recorded more than so many days after the event is late
    int lateRecordings = 10;     // so many late ones of one rep on one day make a burst
    int alikePercent = 90;       // share of a note that two notes must have in common
    int alikeNotes = 3;          // so many alike notes of different visits
    int alikeCustomers = 2;      // about at least so many customers
    int inquiryVisits = 4;       // visits that wait for one inquiry

    bool operator==(const FindingRules&) const = default;
};

// A cause that a person may record for a mismatch; never misconduct (R8).
struct CauseRule {
    std::string id;
    Label label;
    std::vector<std::string> on; // kinds of signals and findings, as the rule files write them

    bool operator==(const CauseRule&) const = default;
};

} // namespace plumbline
