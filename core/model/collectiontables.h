#pragma once

#include "core/model/collections.h"

// The tables behind collections.h, split by subject. Not for use outside core/model.
namespace plumbline::tables {

std::span<const CollectionDef> people();   // Region .. Part
std::span<const CollectionDef> selling();  // Opportunity .. Campaign
std::span<const CollectionDef> money();    // Target .. RebateClaim
std::span<const CollectionDef> supply();   // Shipment .. DecisionStep

// Shorthands that keep a field on one line.
constexpr bool kMust = true;
constexpr bool kMay = false;

constexpr FieldDef text(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Text, required, "", en, zh};
}
constexpr FieldDef code(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Code, required, "", en, zh};
}
constexpr FieldDef integer(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Integer, required, "", en, zh};
}
constexpr FieldDef money(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Money, required, "fen", en, zh};
}
constexpr FieldDef quantity(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Quantity, required, "1/1000", en, zh};
}
constexpr FieldDef rate(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Rate, required, "1/10000", en, zh};
}
constexpr FieldDef flag(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Bool, required, "0/1", en, zh};
}
constexpr FieldDef instant(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Instant, required, "ms UTC", en, zh};
}
constexpr FieldDef day(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Day, required, "days since 1970-01-01", en, zh};
}
constexpr FieldDef month(std::string_view name, bool required, std::string_view en, std::string_view zh)
{
    return {name, FieldType::Month, required, "year*12+month-1", en, zh};
}
constexpr FieldDef oneOf(std::string_view name, bool required, std::span<const std::string_view> values,
                         std::string_view en, std::string_view zh)
{
    return {name, FieldType::Enum, required, "", en, zh, Collection::Count, values};
}
constexpr FieldDef ref(std::string_view name, bool required, Collection target, std::string_view en,
                       std::string_view zh)
{
    return {name, FieldType::Reference, required, "", en, zh, target};
}

} // namespace plumbline::tables
