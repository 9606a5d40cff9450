#pragma once

#include "core/model/recordid.h"

#include <optional>
#include <span>
#include <string_view>

namespace plumbline {

// How a field is kept in the cache. All but Text and Code are 64-bit integers there.
enum class FieldType : std::uint8_t {
    Text,     // free text; data, never markup
    Code,     // a short business key, compared after trimming
    Integer,
    Money,    // fen
    Quantity, // thousandths of the unit
    Rate,     // ten-thousandths: 3 % = 300
    Bool,     // 0 / 1
    Instant,  // ms since 1970-01-01T00:00:00Z
    Day,      // days since 1970-01-01, in the company's calendar
    Month,    // year * 12 + month - 1
    Enum,     // index into `values`
    Reference // RecordId of a record of `target`
};

struct FieldDef {
    std::string_view name;
    FieldType type = FieldType::Text;
    bool required = false;
    std::string_view unit;       // "fen", "ms UTC", "1/1000", ... empty when it has none
    std::string_view meaningEn;
    std::string_view meaningZh;
    Collection target = Collection::Count;         // of a Reference
    std::span<const std::string_view> values = {}; // of an Enum, in order
};

struct CollectionDef {
    Collection collection = Collection::Count;
    std::string_view name; // snake_case: table name in the cache and key in profiles
    std::string_view labelEn;
    std::string_view labelZh;
    std::span<const FieldDef> fields;

    // Index of a field by name, or nullopt.
    std::optional<std::size_t> fieldIndex(std::string_view fieldName) const;
};

const CollectionDef& definitionOf(Collection collection);
std::span<const CollectionDef> allCollections();
std::optional<Collection> collectionNamed(std::string_view name);

constexpr bool isTextual(FieldType type) { return type == FieldType::Text || type == FieldType::Code; }
std::string_view nameOf(FieldType type);

} // namespace plumbline
