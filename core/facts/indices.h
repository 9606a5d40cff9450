#pragma once

#include <cstdint>
#include <utility>

namespace plumbline {

// A position in one of the arrays of Facts. A rep's index is not a project's.
template <typename Tag> struct FactIndex {
    std::int32_t value = -1;

    constexpr bool isSet() const { return value >= 0; }
    constexpr std::size_t at() const { return static_cast<std::size_t>(value); }
    constexpr auto operator<=>(const FactIndex&) const = default;
};

using RegionIndex = FactIndex<struct RegionTag>;
using PersonIndex = FactIndex<struct PersonTag>;
using EntityIndex = FactIndex<struct EntityTag>; // a customer after identity
using ContactIndex = FactIndex<struct ContactTag>;
using CategoryIndex = FactIndex<struct CategoryTag>;
using PartIndex = FactIndex<struct PartTag>;
using OpportunityIndex = FactIndex<struct OpportunityTag>;
using ProjectIndex = FactIndex<struct ProjectTag>;
using VisitIndex = FactIndex<struct VisitTag>;
using ContractIndex = FactIndex<struct ContractTag>;
using OrderIndex = FactIndex<struct OrderTag>;

// A half-open range of positions in an array of Facts.
struct FactRange {
    std::int32_t first = 0;
    std::int32_t last = 0; // one past the end

    constexpr std::int32_t size() const { return last - first; }
    constexpr bool isEmpty() const { return first == last; }
};

} // namespace plumbline
