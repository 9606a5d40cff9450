#include "core/rulebook/rulechanges.h"

#include <toml++/toml.h>

#include <map>
#include <optional>
#include <sstream>

namespace plumbline {

namespace {

using FlatRules = std::map<std::string, std::string>;

// What people call an entry of a list of tables; else its place.
std::string entryName(const toml::table& entry, std::size_t place)
{
    for (const char* key : {"id", "type", "name", "number", "kind"}) {
        const toml::node* node = entry.get(key);
        if (!node)
            continue;
        if (const auto text = node->value<std::string>())
            return *text;
        if (const auto number = node->value<std::int64_t>())
            return std::to_string(*number);
    }
    return std::to_string(place + 1);
}

void flatten(const toml::node& node, const std::string& key, FlatRules& flat)
{
    if (const toml::table* table = node.as_table()) {
        for (const auto& [name, value] : *table)
            flatten(value, key.empty() ? std::string(name.str()) : key + '.' + std::string(name.str()), flat);
        return;
    }
    const toml::array* array = node.as_array();
    if (array && !array->empty() && array->is_homogeneous(toml::node_type::table)) {
        for (std::size_t i = 0; i < array->size(); ++i)
            flatten(*array->get(i), key + '[' + entryName(*array->get(i)->as_table(), i) + ']', flat);
        return;
    }
    std::ostringstream text;
    node.visit([&text](const auto& value) { text << value; });
    flat[key] = text.str();
}

std::optional<FlatRules> flatRules(std::string_view text)
{
    try {
        FlatRules flat;
        flatten(toml::parse(text), {}, flat);
        return flat;
    } catch (const toml::parse_error&) {
        return std::nullopt;
    }
}

} // namespace

std::vector<RuleChange> ruleChanges(std::string_view before, std::string_view after)
{
    std::vector<RuleChange> changes;
    const auto a = flatRules(before), b = flatRules(after);
    if (!a || !b) {
        if (before != after)
            changes.push_back({});
        return changes;
    }
    for (const auto& [key, value] : *a) {
        const auto other = b->find(key);
        if (other == b->end() || other->second != value)
            changes.push_back({key, value, other == b->end() ? std::string() : other->second});
    }
    for (const auto& [key, value] : *b) {
        if (!a->contains(key))
            changes.push_back({key, {}, value});
    }
    return changes;
}

} // namespace plumbline
