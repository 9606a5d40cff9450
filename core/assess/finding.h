#pragma once

#include "core/assess/reason.h"
#include "core/facts/indices.h"

#include <string>
#include <vector>

namespace plumbline {

// What two records say differently, or a pattern that honest work does not make (R8, R10, R20, R21, R36,
// R68, idea 15). A finding states records; it never says who is to blame. Its args, in order:
enum class FindingKind : std::uint8_t {
    // reconciliation
    FinanceWithoutContract, // contract number, amount, registered instant
    AmountsDiffer,          // contract number, amount in the CRM, amount in finance
    ContractTwice,          // contract number, how many, their amount
    ShippedUnregistered,    // contract number, amount, shipped instant
    PaymentReturned,        // amount, received instant, returned instant
    // evidence
    FileReused,     // projects or customers that share one file, kind of document
    FileRedated,    // kind of document, earlier creation, later creation
    DocumentClocks, // kind of document, created instant, uploaded instant, minutes apart
    // visits
    NotesAlike,   // notes, reps, customers
    BackFill,     // rep, events, first day, last day, day of recording
    InquiryShared // visits, inquired instant
};
inline constexpr int kFindingKinds = 11;

enum class SubjectKind : std::uint8_t { Region, Customer, Opportunity, Project, Visit, Part, Contract, Rep, Order };

struct Finding {
    FindingKind kind{};
    SubjectKind subject{};
    RecordId subjectRecord;
    std::string subjectName;
    RegionIndex region;
    EntityIndex entity;
    Instant since; // true in the data; its age is asOf - since
    std::vector<ReasonArg> args;
    std::vector<RecordId> records;
};

} // namespace plumbline
