#pragma once

#include "core/publish/sealedmonth.h"

namespace plumbline {

// What is still missing before a month can be published (R1): the "ready for the 15th" checklist.
enum class ReadinessCode : std::uint8_t {
    SystemsRead,       // every system was read to the end after the month ended; names: those that were not
    TargetsKnown,      // every region has a target of the month; names: those without
    MoneySeen,         // every region has a contract or receipt of the month; names: those without
    FinanceNumbers,    // no contract signed in the month lacks its finance number; names: contracts
    ReceiptsMatched,   // no receipt without contract; names: customers
    AmountsAgree,      // no two systems name different amounts; names: contracts
    CustomersResolved, // no question whether two records are one customer is open
    RowsReadable,      // no row of a company system was set aside
    DecisionsSent,     // no decision waits for a company system
    EarlierSealed      // the month before is sealed, or nothing was ever sealed
};
inline constexpr int kReadinessCodes = 10;

struct ReadinessItem {
    ReadinessCode code{};
    std::int64_t open = 0; // 0 = ready
    std::vector<std::string> names;

    bool isReady() const { return open == 0; }
};

struct ReadinessInput {
    const Facts* facts = nullptr;
    const Assessment* assessment = nullptr; // of the month's last instant, or of now
    Month month;
    CompanyClock clock;
    std::int64_t rowsSetAside = 0, decisionsWaiting = 0;
    std::vector<Month> sealed; // months that are
};

// In the order of the codes, each once.
std::vector<ReadinessItem> readinessOf(const ReadinessInput& input);

} // namespace plumbline
