#pragma once

#include "core/assess/contractproofs.h"
#include "core/rulebook/rulebook.h"

#include <vector>

// The money of asOf's month, piece by piece, by the rules of assessAchievements. For core/assess only.
namespace plumbline {

enum class MoneyKind : std::uint8_t { Reported, Expected, InFinance, Shipped, Paid };

struct MoneyPiece {
    MoneyKind kind{};
    Money amount; // negative when it was given back
    RegionIndex region;
    ContractIndex contract;
    ProjectIndex project;
    OpportunityIndex opportunity; // of an expected signing
    EntityIndex entity;
    RecordId record; // whose amount it is
    RecordId proof;  // beside it: the shipment; else unset
};

std::vector<MoneyPiece> moneyOfMonth(const Facts& facts, const Rulebook& rulebook, Instant asOf,
                                     const ContractProofs& proofs);

// The kind that the rulebook's rung of proof counts.
MoneyKind kindOf(ProofRung rung);

} // namespace plumbline
