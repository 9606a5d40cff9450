#include "core/rulebook/ruletable.h"

#include "core/rulebook/nearestkey.h"

#include <algorithm>

namespace plumbline {
namespace {

std::string isoOf(const toml::date& date) { return toIso(dayOf({date.year, date.month, date.day})); }

// What stands in the file, short enough for one sentence.
std::string shown(const toml::node& node)
{
    if (const auto* value = node.as_string())
        return '"' + value->get() + '"';
    if (const auto* value = node.as_integer())
        return std::to_string(value->get());
    if (const auto* value = node.as_boolean())
        return value->get() ? "true" : "false";
    if (const auto* value = node.as_date())
        return isoOf(value->get());
    if (node.is_table())
        return "table";
    if (node.is_array())
        return "array";
    return node.is_floating_point() ? "floating-point number" : "time";
}

std::string range(std::int64_t least, std::int64_t most)
{
    return "integer " + std::to_string(least) + ".." + std::to_string(most);
}

} // namespace

void RuleFaults::add(const toml::source_region& at, std::string key, std::string found, std::string expected)
{
    m_faults.push_back({at.begin.line, at.begin.column, std::move(key), std::move(found), std::move(expected)});
}

Error RuleFaults::first() const
{
    const auto fault = std::min_element(m_faults.begin(), m_faults.end(), [](const Fault& a, const Fault& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return {ErrorCode::FileContent,
            {m_fileName, std::to_string(fault->line), fault->key, fault->found, fault->expected},
            {}};
}

RuleFaults& RuleFaults::silent()
{
    if (!m_silent)
        m_silent = std::make_unique<RuleFaults>(m_fileName);
    return *m_silent;
}

RuleTable::RuleTable(const toml::table& table, std::string path, RuleFaults& faults)
    : m_table(&table)
    , m_path(std::move(path))
    , m_faults(&faults)
{
}

std::string RuleTable::pathOf(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + '.' + std::string(key);
}

const toml::node* RuleTable::optionalNode(std::string_view key)
{
    m_known.emplace(key);
    return m_table->get(key);
}

const toml::node* RuleTable::node(std::string_view key, std::string_view expected)
{
    const toml::node* found = optionalNode(key);
    if (!found)
        m_faults->add(m_table->source(), pathOf(key), "nothing", std::string(expected));
    return found;
}

void RuleTable::fault(std::string_view key, std::string expected)
{
    const toml::node* found = m_table->get(key);
    m_faults->add(found ? found->source() : m_table->source(), pathOf(key), found ? shown(*found) : "nothing",
                  std::move(expected));
}

void RuleTable::refuseUnknownKeys()
{
    for (const auto& [key, value] : *m_table) {
        if (m_known.contains(key.str()))
            continue;
        const std::string nearest = nearestKey(key.str(), {m_known.begin(), m_known.end()});
        m_faults->add(key.source(), pathOf(key.str()), std::string(key.str()),
                      nearest.empty() ? "no-such-key" : "key " + nearest);
    }
}

std::string RuleTable::text(std::string_view key)
{
    const toml::node* found = node(key, "text");
    if (!found)
        return {};
    const auto* value = found->as_string();
    if (value && !value->get().empty())
        return value->get();
    fault(key, "text");
    return {};
}

std::string RuleTable::optionalText(std::string_view key) { return optionalNode(key) ? text(key) : std::string(); }

int RuleTable::integer(std::string_view key, std::int64_t least, std::int64_t most)
{
    const toml::node* found = node(key, range(least, most));
    if (!found)
        return static_cast<int>(least);
    const auto* value = found->as_integer();
    if (value && value->get() >= least && value->get() <= most)
        return static_cast<int>(value->get());
    fault(key, range(least, most));
    return static_cast<int>(least);
}

bool RuleTable::flag(std::string_view key)
{
    const toml::node* found = node(key, "one-of true|false");
    if (found && found->is_boolean())
        return found->as_boolean()->get();
    if (found)
        fault(key, "one-of true|false");
    return false;
}

std::optional<std::int64_t> RuleTable::decimal(std::string_view key, std::string_view expected, int decimals,
                                               bool isPercent)
{
    const toml::node* found = node(key, expected);
    if (!found)
        return std::nullopt;
    if (const auto* whole = found->as_integer(); whole && !isPercent)
        return scaledDecimal(std::to_string(whole->get()), decimals);
    const auto* value = found->as_string();
    std::string_view digits = value ? std::string_view(value->get()) : std::string_view();
    if (isPercent) {
        if (!digits.ends_with('%'))
            return std::nullopt;
        digits.remove_suffix(1);
        while (digits.ends_with(' '))
            digits.remove_suffix(1);
    }
    return scaledDecimal(digits, decimals);
}

Money RuleTable::money(std::string_view key)
{
    const auto fen = decimal(key, "money", 2, false);
    if (has(key) && (!fen || *fen < 0))
        fault(key, "money");
    return {fen.value_or(0)};
}

std::int64_t RuleTable::rate(std::string_view key)
{
    constexpr std::int64_t whole = 10'000;
    const auto value = decimal(key, "percent 0..100", 2, true);
    if (has(key) && (!value || *value <= 0 || *value > whole))
        fault(key, "percent 0..100");
    return value.value_or(0);
}

Rational RuleTable::percent(std::string_view key)
{
    constexpr std::int64_t whole = 10'000;
    const auto value = decimal(key, "percent 0..1000", 2, true);
    if (has(key) && (!value || *value <= 0 || *value > 10 * whole))
        fault(key, "percent 0..1000");
    return {value.value_or(whole), whole};
}

Rational RuleTable::points(std::string_view key)
{
    constexpr std::int64_t scale = 1'000;
    const auto value = decimal(key, "decimal 0..100", 3, false);
    if (has(key) && (!value || *value < 0 || *value > 100 * scale))
        fault(key, "decimal 0..100");
    return {value.value_or(0), scale};
}

Day RuleTable::day(std::string_view key)
{
    const toml::node* found = node(key, "date");
    if (!found)
        return {};
    if (const auto* value = found->as_date())
        return dayOf({value->get().year, value->get().month, value->get().day});
    fault(key, "date");
    return {};
}

Day RuleTable::optionalDay(std::string_view key) { return optionalNode(key) ? day(key) : Day(); }

std::vector<Day> RuleTable::days(std::string_view key)
{
    const toml::node* found = node(key, "dates ascending");
    std::vector<Day> result;
    if (!found)
        return result;
    const toml::array* list = found->as_array();
    if (!list) {
        fault(key, "dates ascending");
        return result;
    }
    for (const toml::node& each : *list) {
        const auto* value = each.as_date();
        const Day day = value ? dayOf({value->get().year, value->get().month, value->get().day}) : Day();
        if (!value || (!result.empty() && day <= result.back()))
            m_faults->add(each.source(), pathOf(key), shown(each), "dates ascending");
        else
            result.push_back(day);
    }
    return result;
}

} // namespace plumbline
