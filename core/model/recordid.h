#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>

namespace plumbline {

// Every kind of record that a company system can fill. The order is part of the cache's format:
// append only.
// clang-format off
enum class Collection : std::uint8_t {
    Region, Person, Customer, Company, Contact, Category, Product, Part,
    Opportunity, Project, Milestone, StageClaim, Visit, Document, Inquiry, Commitment, Campaign,
    Target, Forecast, Contract, FinanceContract, Receipt, Order, RebateClaim,
    Shipment, Stock, InTransit, Demand, Approval, DecisionStep,
    Count
};
// clang-format on

// The identity of one source record: a 63-bit hash of (system, collection, the system's own id).
// The same record has the same id in every cache, so the ledger may name it. The store refuses a
// record whose id is already taken by another remote id, so two records never share one.
struct RecordId {
    std::int64_t value = 0; // 0 = none

    constexpr bool isSet() const { return value != 0; }
    constexpr auto operator<=>(const RecordId&) const = default;
};

// system: the profile's id, such as "crm"; remoteId: exactly as the system wrote it.
RecordId recordId(std::string_view system, Collection collection, std::string_view remoteId);

} // namespace plumbline

namespace std { // written this way because Qt 6.4's moc cannot read "struct std::hash<...>"
template <> struct hash<plumbline::RecordId> {
    size_t operator()(plumbline::RecordId id) const noexcept { return static_cast<size_t>(id.value); }
};
} // namespace std
