#include "core/model/collections.h"

#include "core/model/collectiontables.h"

#include <array>
#include <vector>

namespace plumbline {
namespace {

std::vector<CollectionDef> joined()
{
    std::vector<CollectionDef> all;
    all.reserve(static_cast<std::size_t>(Collection::Count));
    for (auto part : {tables::people(), tables::selling(), tables::money(), tables::supply()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

std::optional<std::size_t> CollectionDef::fieldIndex(std::string_view fieldName) const
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name == fieldName)
            return i;
    }
    return std::nullopt;
}

std::span<const CollectionDef> allCollections()
{
    static const std::vector<CollectionDef> all = joined();
    return all;
}

const CollectionDef& definitionOf(Collection collection)
{
    return allCollections()[static_cast<std::size_t>(collection)];
}

std::optional<Collection> collectionNamed(std::string_view name)
{
    for (const CollectionDef& def : allCollections()) {
        if (def.name == name)
            return def.collection;
    }
    return std::nullopt;
}

std::string_view nameOf(FieldType type)
{
    static constexpr std::array<std::string_view, 12> names = {
        "text", "code", "integer", "money", "quantity", "rate",
        "bool", "instant", "day", "month", "enum", "reference"};
    return names[static_cast<std::size_t>(type)];
}

} // namespace plumbline
