#pragma once

#include "core/assess/reason.h"
#include "core/facts/indices.h"
#include "core/model/instant.h"

#include <string>
#include <vector>

namespace plumbline {

// Why what is claimed of one piece of business is not (yet) proven, the first that holds (idea 6).
enum class BridgeCause : std::uint8_t {
    CannotTell,       // finance, or the warehouse, has not been read far enough
    ContractTwice,    // claimed under one number more than once
    NotSigned,        // an expected signing only
    NoContractNumber, // signed without a number that finance could know
    NotInFinance,     // signed, and finance does not know it
    Unsigned,         // the signed contract is not on file
    Maturing,         // it is on file and not yet old enough to count
    AmountsDiffer,    // the systems name different amounts
    NotShipped,       // in finance, nothing has left for it
    NotPaid,          // shipped, and not all of it is paid
    EarlierBusiness,  // claimed or proven in another month
    WithoutContract,  // proven without a contract that the CRM knows
    Agrees            // claimed and proven are equal
};
inline constexpr int kBridgeCauses = 13;

// One project; without one a contract, an expected signing or a customer.
struct BridgeItem {
    RecordId record;
    std::string name;
    Money claimed, proven;
    std::vector<RecordId> records; // whose amounts make the two
    RegionIndex region;            // unset = of several regions, or of none
};
struct BridgeStep {
    BridgeCause cause{};
    Money claimed, proven;         // sums of its items; the step is claimed - proven
    std::vector<BridgeItem> items; // largest difference first
};
// From claimed to proven in the month of asOf. The steps sum to claimed - proven to the fen; a region's
// sums are its Achievement's, and the company's are those of its regions and of what belongs to none.
struct Bridge {
    RegionIndex region; // unset = the whole company
    Month month;
    Money claimed, proven;
    std::vector<BridgeStep> steps; // in the order of BridgeCause, none empty; items only where region is unset
};

} // namespace plumbline
