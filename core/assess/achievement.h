#pragma once

#include "core/assess/assessment.h"
#include "core/assess/contractproofs.h"

namespace plumbline {

// Claimed and proven money per region and rep, for asOf's month and the 24 months before it (R2, R3);
// `proofs` are those of out.asOf.
// Fills out.achievements by region and month, the region first, then its reps; a rep's row stands
// under the rep's own region. A region has a row for every month in which it has any figure, and one
// for asOf's month in any case; a rep only where there is one.
//
// Each rung counts what happened in that month, up to asOf:
//   signed      contracts signed, as the CRM says                         the CRM's amount
//   in finance  contracts registered by finance                           finance's amount
//   shipped     contracts whose first shipment that was kept left then    the contract's amount
//   paid        receipts less refunds
// A contract is its region's and rep's; money without a contract in the CRM is its customer's region's.
// expected = forecasts for the month that had been entered by asOf; claimed = reported + expected.
// Behind: claimed is ahead of proven by more than the rulebook's points of the target.
void assessAchievements(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out);

} // namespace plumbline
