#include "core/sync/tomlsection.h"

#include "core/sync/nearest.h"

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

namespace plumbline::sync {
namespace {

std::string shown(const toml::node& node)
{
    std::ostringstream out;
    node.visit([&out](const auto& value) { out << value; });
    std::string text = out.str();
    if (text.size() > 60)
        text = text.substr(0, 57) + "...";
    return text;
}

std::optional<std::string> plainText(const toml::node& node)
{
    if (const auto text = node.value_exact<std::string>())
        return text;
    if (const auto flag = node.value_exact<bool>())
        return *flag ? "true" : "false";
    if (const auto number = node.value_exact<std::int64_t>())
        return std::to_string(*number);
    return std::nullopt;
}

std::vector<std::pair<std::string, const toml::node*>> inFileOrder(const toml::table& table)
{
    std::vector<std::pair<std::string, const toml::node*>> members;
    for (const auto& [key, node] : table)
        members.emplace_back(std::string(key.str()), &node);
    std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
        const auto &x = a.second->source().begin, &y = b.second->source().begin;
        return x.line != y.line ? x.line < y.line : x.column < y.column;
    });
    return members;
}

} // namespace

TomlSection::TomlSection(TomlFile& file, const toml::table& table, std::string prefix)
    : m_file(&file)
    , m_table(&table)
    , m_prefix(std::move(prefix))
{
}

bool TomlSection::has(std::string_view key) const { return m_table->contains(key); }

const toml::node* TomlSection::take(std::string_view key)
{
    m_seen.emplace(key);
    return m_table->get(key);
}

void TomlSection::failAt(const toml::node* node, std::string_view key, const std::string& expected, std::string found,
                         const std::vector<std::string>& meant)
{
    if (m_file->error)
        return;
    const auto own = node ? node->source().begin.line : 0;
    const auto line = own > 0 ? own : m_table->source().begin.line > 0 ? m_table->source().begin.line : m_line;
    std::string name = m_prefix;
    if (!key.empty())
        name += (name.empty() ? "" : ".") + std::string(key);
    const std::string written = found.empty() && node ? plainText(*node).value_or("") : found;
    if (found.empty())
        found = node ? shown(*node) : std::string();
    m_file->error =
        Error{ErrorCode::FileContent, {m_file->name, std::to_string(line), name, std::move(found), expected}, {}};
    if (const std::string near = nearestTo(written, meant); !near.empty())
        m_file->error->args.push_back(near);
}

void TomlSection::fail(std::string_view key, const std::string& expected, const std::string& found,
                       const std::vector<std::string>& meant)
{
    const toml::node* node = m_table->get(key);
    if (const std::size_t dot = key.find('.'); !node && dot != std::string_view::npos) {
        const toml::node* outer = m_table->get(key.substr(0, dot));
        const toml::table* table = outer ? outer->as_table() : nullptr;
        node = table ? table->get(key.substr(dot + 1)) : outer;
    }
    failAt(node, key, expected, found, meant);
}

std::string TomlSection::text(std::string_view key, std::string fallback)
{
    const toml::node* node = take(key);
    if (!node)
        return fallback;
    if (const auto value = node->value_exact<std::string>())
        return *value;
    failAt(node, key, "text", {});
    return fallback;
}

std::string TomlSection::requiredText(std::string_view key)
{
    std::string value = text(key);
    if (value.empty())
        fail(key, "text_not_empty");
    return value;
}

std::string TomlSection::templateText(std::string_view key, std::string fallback)
{
    std::string value = text(key, std::move(fallback));
    if (const toml::node* node = m_table->get(key))
        checkTemplate(*node, key, value);
    return value;
}

int TomlSection::integer(std::string_view key, int fallback, int least, int most)
{
    const toml::node* node = take(key);
    if (!node)
        return fallback;
    const auto value = node->value_exact<std::int64_t>();
    if (value && *value >= least && *value <= most)
        return static_cast<int>(*value);
    failAt(node, key, "whole_number:" + std::to_string(least) + ".." + std::to_string(most), {});
    return fallback;
}

bool TomlSection::boolean(std::string_view key, bool fallback)
{
    const toml::node* node = take(key);
    if (!node)
        return fallback;
    if (const auto value = node->value_exact<bool>())
        return *value;
    failAt(node, key, "true_or_false", {});
    return fallback;
}

std::string TomlSection::oneOf(std::string_view key, std::initializer_list<std::string_view> names,
                               std::string_view fallback)
{
    const std::string value = text(key, std::string(fallback));
    if (std::find(names.begin(), names.end(), value) != names.end())
        return value;
    std::string expected = "one_of:";
    for (const std::string_view name : names)
        expected += (name == *names.begin() ? "" : ", ") + std::string(name);
    fail(key, expected, {}, {names.begin(), names.end()});
    return std::string(fallback);
}

std::vector<FieldPath> TomlSection::paths(std::string_view key)
{
    std::vector<FieldPath> result;
    for (const std::string& written : texts(key)) {
        auto path = parsePath(written);
        if (path)
            result.push_back(std::move(path.value()));
        else
            fail(key, path.error().detail, written);
    }
    return result;
}

FieldPath TomlSection::path(std::string_view key) { return optionalPath(key).value_or(FieldPath{}); }

std::optional<FieldPath> TomlSection::optionalPath(std::string_view key)
{
    std::vector<FieldPath> found = paths(key);
    if (found.size() > 1)
        fail(key, "one_path");
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<std::string> TomlSection::texts(std::string_view key)
{
    const toml::node* node = take(key);
    std::vector<std::string> values;
    if (!node)
        return values;
    if (const auto one = plainText(*node))
        return {*one};
    if (const toml::array* list = node->as_array()) {
        for (const toml::node& item : *list) {
            if (const auto one = plainText(item))
                values.push_back(*one);
            else
                failAt(&item, key, "texts", {});
        }
        return values;
    }
    failAt(node, key, "text_or_texts", {});
    return values;
}

std::vector<std::pair<std::string, std::string>> TomlSection::textTable(std::string_view key)
{
    std::vector<std::pair<std::string, std::string>> result;
    const toml::node* node = take(key);
    if (!node)
        return result;
    const toml::table* table = node->as_table();
    if (!table) {
        failAt(node, key, "table_of_texts", {});
        return result;
    }
    for (const auto& [name, item] : inFileOrder(*table)) {
        const auto value = plainText(*item);
        if (value)
            result.emplace_back(name, *value);
        else
            failAt(item, std::string(key) + "." + name, "text", {});
    }
    return result;
}

TemplateMap TomlSection::templates(std::string_view key)
{
    TemplateMap result = textTable(key);
    for (const auto& [name, text] : result)
        checkTemplate(*m_table->get(key), std::string(key) + "." + name, text);
    return result;
}

BodyTemplate TomlSection::body(std::string_view key)
{
    const toml::node* node = take(key);
    return node ? bodyOf(*node, key) : BodyTemplate{};
}

BodyTemplate TomlSection::bodyOf(const toml::node& node, std::string_view key)
{
    using Kind = BodyTemplate::Kind;
    BodyTemplate body;
    const toml::table* table = node.as_table();
    if (const toml::node* inner = table && table->size() == 1 ? table->get("{json}") : nullptr) {
        body.kind = Kind::JsonText;
        body.items.emplace_back(std::string(), bodyOf(*inner, key));
    } else if (table) {
        body.kind = Kind::Object;
        for (const auto& [name, item] : inFileOrder(*table))
            body.items.emplace_back(name, bodyOf(*item, key));
    } else if (const toml::array* list = node.as_array()) {
        body.kind = Kind::Array;
        for (const toml::node& item : *list)
            body.items.emplace_back(std::string(), bodyOf(item, key));
    } else if (const auto text = node.value_exact<std::string>()) {
        body.kind = Kind::Text;
        body.text = *text;
        checkTemplate(node, key, *text);
    } else if (const auto literal = plainText(node)) {
        body.kind = Kind::Literal;
        body.text = *literal;
    } else {
        failAt(&node, key, "body_values", {});
    }
    return body;
}

std::optional<TomlSection> TomlSection::section(std::string_view key)
{
    const toml::node* node = take(key);
    if (!node)
        return std::nullopt;
    if (const toml::table* table = node->as_table())
        return TomlSection(*m_file, *table, (m_prefix.empty() ? "" : m_prefix + ".") + std::string(key));
    failAt(node, key, "table", {});
    return std::nullopt;
}

std::vector<TomlSection> TomlSection::sections(std::string_view key)
{
    std::vector<TomlSection> result;
    const toml::node* node = take(key);
    if (!node)
        return result;
    const toml::array* list = node->as_array();
    if (!list) {
        failAt(node, key, "list_of_tables:" + std::string(key), {});
        return result;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string prefix =
            (m_prefix.empty() ? "" : m_prefix + ".") + std::string(key) + "[" + std::to_string(i + 1) + "]";
        if (const toml::table* table = list->get(i)->as_table())
            result.emplace_back(*m_file, *table, prefix);
        else
            failAt(list->get(i), key, "table", {});
    }
    return result;
}

std::vector<std::pair<std::string, TomlSection>> TomlSection::namedSections(std::string_view key)
{
    std::vector<std::pair<std::string, TomlSection>> result;
    const toml::node* node = take(key);
    const toml::table* table = node ? node->as_table() : nullptr;
    if (!table) {
        failAt(node, key, "table", {});
        return result;
    }
    const std::string prefix = (m_prefix.empty() ? "" : m_prefix + ".") + std::string(key) + ".";
    for (const auto& [name, item] : inFileOrder(*table)) {
        if (const toml::table* fields = item->as_table()) {
            result.emplace_back(name, TomlSection(*m_file, *fields, prefix + name));
        } else if (item->is_string() || item->is_array()) {
            auto made = std::make_shared<toml::table>();
            made->insert("path", *item);
            TomlSection section(*m_file, *made, prefix + name);
            section.m_owned = std::move(made);
            section.m_line = item->source().begin.line;
            result.emplace_back(name, std::move(section));
        } else {
            failAt(item, std::string(key) + "." + name, "path_or_table", {});
        }
    }
    return result;
}

void TomlSection::inherit(const toml::table& defaults)
{
    static const std::set<std::string, std::less<>> kMerged = {"query", "headers", "answer", "map"};
    auto merged = std::make_shared<toml::table>(*m_table);
    for (const auto& [key, node] : defaults) {
        if (!merged->contains(key)) {
            merged->insert(key, node);
        } else if (kMerged.contains(key.str()) && node.is_table() && merged->get(key)->is_table()) {
            for (const auto& [name, item] : *node.as_table())
                merged->get(key)->as_table()->insert(name, item);
        }
    }
    m_line = m_table->source().begin.line;
    m_owned = merged;
    m_table = merged.get();
}

void TomlSection::finish()
{
    for (const auto& [key, node] : *m_table) {
        if (!m_seen.contains(key.str()))
            failAt(&node, key.str(), "known_key", std::string(key.str()),
                   {m_seen.begin(), m_seen.end()});
    }
}

} // namespace plumbline::sync
