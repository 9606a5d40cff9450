#pragma once

#include "core/assess/reason.h"

namespace plumbline {

// The arguments of each code stand behind it, in order.
enum class ReasonCode : std::uint16_t {
    None,
    // R13: the company registry
    RegistryActive,        // day of the state (unknown = not said)
    RegistryNotActive,     // state name, since day
    RegistryNotFetched,
    // R14: budget released
    BudgetReleased,        // finished instant, days before the visit
    BudgetNotReleased,     // days looked back
    BudgetRejected,        // finished instant
    BudgetNotMapped,
    BudgetUnknown,         // fresh as of
    // R15: like product shipped
    ShippedLike,           // shipped instant, days apart (signed)
    NotShippedLike,        // days looked around
    ShipmentReturned,      // shipped instant
    ShipmentBeforeFirstOrder,
    ShipmentPending,       // until instant
    ShipmentUnknown,       // fresh as of
    // R34-R36: vouchers
    ConfirmationSigned, ConfirmationNotSigned, ConfirmationMissing,
    ComparisonGenerated, ComparisonByHand, ComparisonMissing,
    InquiryInTime,         // inquired instant, hours after
    InquiryUsedElsewhere,  // instant of the visit that it served
    InquiryMissing,        // window in hours
    InquiryPending,        // until instant
    // R38
    SameDayTwin,           // instant of the visit that counts
    // R19-R21, R31: nodes. The first two args name the proof: node number 1..12 and the position of the
    // proof in NodeRule::proofs, from 0; its label is the rulebook's.
    ProofPresent,          // node, proof
    ProofMissing,          // node, proof
    ProofNotSigned,        // node, proof
    ProofWrongFormat,      // node, proof, found format
    ProofMaturing,         // node, proof, counts from instant
    ProofTooYoung,         // node, proof, created instant, claimed instant
    ProofSignerLeft,       // node, proof, contact name, left day
    ProofUnknown,          // node, proof
    // R25: supply
    PartCovered,           // part, available, needed (thousandths)
    PartShort,             // part, available, needed, demand
    PartUnknown,           // part
    // R40-R42
    RebateNotReturning, RebateReturning,
    RebateOutOfScope,      // category
    RebateInScope,         // category
    RebateBelowThreshold,  // total, threshold
    RebateReached,         // total, threshold
    RebateFirstOrder, RebateNoPolicy,
    // R53
    DepartmentBlocking,    // department, days
    // R19: a proof that is not a document and still under way
    ProofPending,          // node, proof, since instant
    // R71
    RebateWithoutOrder,    // a rebate for an order that nobody knows
    RebateUnknown,         // receipts known up to instant
    RebateScopeUnknown,    // the order names no category
    // R50: background of an action
    CustomerProfile,       // name, credit code ("" = none), grade ("" = none)
    CustomerVisits,        // how many were made up to now, last one at instant
    CustomerProjects,      // open projects, their amount
    DecisionMaker,         // name, title
    DecisionMakerLeft,     // name, title, left day
    RegionTeam,            // reps, open opportunities
    NoneOnFile,            // nothing is known about the customer
    // R71: drift
    RebateAboveDue,        // claimed, due
    RebateRateTooHigh,     // claimed rate, policy's rate (both in percent)
    RebateOtherCustomer,   // who claimed it, whose order it is
    // R54: the electronic trail. `what` is what was promised, or the position of the rule in Rulebook::trail.
    TrailFound,            // what, instant
    TrailMissing,          // what
    TrailByHand,           // what; typed or ticked, without a file or a system's record behind it
    TrailNotDue,           // what, due instant
    TrailUnknown,          // what
    // R52: news of an outside feed about the customer
    CustomerNews,          // instant
    // Why an action is closed without anybody closing it
    EndedByRecord,         // instant of the record
    EndedByClosing,        // instant at which the deal was won or lost
    EndedNotTrue,          // no single record ended it
    // R21, R31: more of a proof
    ProofClockSkew,        // node, proof, created instant, uploaded instant
    ProofCompanyGone,      // node, proof, company, since day
    ProofSignerPowerless,  // node, proof, contact name
    // R31: suggestions
    AskParentCompany,      // parent company
    FindNewContact,        // contact name
    // R12: checks of events
    ContractInFinance,     // contract number, registered instant
    ContractNotInFinance,  // contract number, signed instant
    ContractAwaited,       // until instant
    ContractUnknown,       // finance fresh as of
    MoneyHasContract,      // contract number
    MoneyWithoutContract,  // contract number ("" = none)
    PromiseKept,           // due instant
    PromiseLate,           // due instant
    PromiseOverdue,        // due instant
    PromiseOpen,           // due instant
    PromiseUnknown,        // documents fresh as of
    ClaimProven,           // node
    ClaimNotProven,        // node, highest proven node
    ClaimMaturing,         // node
    ClaimUnknown,          // node
    RebateWithinRule,      // claimed, due
    RebateOutsideRule,     // claimed, due
    RebateCannotTell,
    // R18: what could decide it is on record and could not be read
    ProofUnreadable        // node, proof
};

} // namespace plumbline
