#include "core/rulebook/ruletable.h"

namespace plumbline {
namespace {

const toml::table& noTable()
{
    static const toml::table empty;
    return empty;
}

std::string numbered(const std::string& path, std::size_t index)
{
    return path + '[' + std::to_string(index + 1) + ']';
}

} // namespace

std::vector<std::string> RuleTable::texts(std::string_view key)
{
    std::vector<std::string> result;
    const toml::node* found = node(key, "list of texts");
    if (!found)
        return result;
    const toml::array* list = found->as_array();
    if (!list) {
        fault(key, "list of texts");
        return result;
    }
    for (const toml::node& each : *list) {
        if (const auto text = each.value_exact<std::string>())
            result.push_back(*text);
        else
            m_faults->add(each.source(), pathOf(key), "value", "text");
    }
    return result;
}

Label RuleTable::label(std::string_view key)
{
    if (!node(key, "table zh, en"))
        return {};
    RuleTable both = table(key);
    Label result{both.text("zh"), both.text("en")};
    both.refuseUnknownKeys();
    return result;
}

std::vector<Label> RuleTable::labels(std::string_view key, std::size_t count)
{
    std::vector<RuleTable> entries = tables(key);
    std::vector<Label> result;
    for (RuleTable& entry : entries) {
        result.push_back({entry.text("zh"), entry.text("en")});
        entry.refuseUnknownKeys();
    }
    if (!entries.empty() && result.size() != count)
        fault(key, "count " + std::to_string(count));
    result.resize(count);
    return result;
}

RuleTable RuleTable::table(std::string_view key)
{
    const toml::node* found = node(key, "table");
    if (found && found->is_table())
        return {*found->as_table(), pathOf(key), *m_faults};
    if (found)
        fault(key, "table");
    // The missing table is one fault; its keys are not complained about one by one.
    return {noTable(), pathOf(key), m_faults->silent()};
}

std::vector<RuleTable> RuleTable::optionalTables(std::string_view key)
{
    return optionalNode(key) ? tables(key) : std::vector<RuleTable>();
}

std::vector<RuleTable> RuleTable::tables(std::string_view key)
{
    std::vector<RuleTable> result;
    const toml::node* found = node(key, "tables");
    if (!found)
        return result;
    const toml::array* list = found->as_array();
    if (!list || list->empty()) {
        fault(key, "tables");
        return result;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        const toml::node& each = (*list)[i];
        if (each.is_table())
            result.push_back({*each.as_table(), numbered(pathOf(key), i), *m_faults});
        else
            m_faults->add(each.source(), numbered(pathOf(key), i), "value", "table");
    }
    return result;
}

Result<toml::table> parseRules(std::string_view text, std::string_view fileName)
{
    try {
        return toml::parse(text, fileName);
    } catch (const toml::parse_error& fault) {
        return Error{ErrorCode::FileSyntax,
                     {std::string(fileName), std::to_string(fault.source().begin.line), "",
                      std::string(fault.description()), "toml"},
                     std::string(fault.description()).substr(0, 200)};
    }
}

} // namespace plumbline
