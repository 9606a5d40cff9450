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
    // R19-R21, R31: nodes
    ProofPresent,          // proof label zh, proof label en
    ProofMissing,          // proof label zh, en
    ProofNotSigned,        // proof label zh, en
    ProofWrongFormat,      // proof label zh, en, found format
    ProofMaturing,         // proof label zh, en, counts from instant
    ProofTooYoung,         // proof label zh, en, created instant, claimed instant
    ProofSignerLeft,       // proof label zh, en, contact name, left day
    ProofUnknown,          // proof label zh, en
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
    DepartmentBlocking     // department, days
};

} // namespace plumbline
