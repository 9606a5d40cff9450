#pragma once

#include "core/model/instant.h"
#include "core/model/money.h"
#include "core/model/rational.h"
#include "core/model/result.h"
#include "core/rulebook/projectrules.h"

#include <toml++/toml.h>

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Reading of rule files, for core/rulebook only: toml++ is seen by nobody else.
namespace plumbline {

// What is wrong in one file; the first in the order of its lines is the one that is told.
class RuleFaults {
public:
    explicit RuleFaults(std::string_view fileName)
        : m_fileName(fileName)
    {
    }

    void add(const toml::source_region& at, std::string key, std::string found, std::string expected);
    bool isEmpty() const { return m_faults.empty(); }
    Error first() const;  // FileContent {file, line, key, found, expected}
    RuleFaults& silent(); // takes faults that follow from one already told

private:
    struct Fault {
        std::uint32_t line, column;
        std::string key, found, expected;
    };
    std::string m_fileName;
    std::vector<Fault> m_faults;
    std::unique_ptr<RuleFaults> m_silent;
};

template <typename E> struct Choice {
    std::string_view name;
    E value;
};

// One table of a rule file. Each reader names a key, checks type and range, and reports to the faults;
// after a fault it returns a harmless value. refuseUnknownKeys() comes last.
class RuleTable {
public:
    RuleTable(const toml::table& table, std::string path, RuleFaults& faults);

    bool has(std::string_view key) const { return m_table->contains(key); }
    std::string text(std::string_view key);         // not empty
    std::string optionalText(std::string_view key); // empty when absent
    int integer(std::string_view key, std::int64_t least, std::int64_t most);
    bool flag(std::string_view key);
    Money money(std::string_view key);           // "500000.00", not negative
    std::int64_t rate(std::string_view key);     // "3%" = 300; above 0 to 100 %
    Rational percent(std::string_view key);      // "120%", above 0 to 1000 %
    Rational points(std::string_view key);       // 75 or "74.5", 0..100
    Day day(std::string_view key);               // 2026-03-14
    Day optionalDay(std::string_view key);       // unknown when absent
    std::vector<Day> days(std::string_view key); // ascending
    std::vector<std::string> texts(std::string_view key); // may be empty
    Label label(std::string_view key);
    std::vector<Label> labels(std::string_view key, std::size_t count);
    RuleTable table(std::string_view key);
    std::vector<RuleTable> tables(std::string_view key); // at least one
    std::vector<RuleTable> optionalTables(std::string_view key);

    template <typename E> E choice(std::string_view key, std::span<const Choice<E>> choices)
    {
        const std::string name = text(key);
        std::string expected = "one-of ";
        for (const Choice<E>& each : choices) {
            if (each.name == name)
                return each.value;
            expected += (&each == choices.data() ? "" : "|") + std::string(each.name);
        }
        if (!name.empty())
            fault(key, expected);
        return choices.front().value;
    }

    // Reports the value of `key`, or the table itself when the key is absent.
    void fault(std::string_view key, std::string expected);
    void refuseUnknownKeys();

private:
    const toml::node* node(std::string_view key, std::string_view expected); // null = absent, reported
    const toml::node* optionalNode(std::string_view key);
    std::optional<std::int64_t> decimal(std::string_view key, std::string_view expected, int decimals, bool isPercent);
    std::string pathOf(std::string_view key) const;

    const toml::table* m_table;
    std::string m_path;
    RuleFaults* m_faults;
    std::set<std::string, std::less<>> m_known;
};

// Parses a text; a syntax fault is FileSyntax {file, line, "", found, "toml"}.
Result<toml::table> parseRules(std::string_view text, std::string_view fileName);

} // namespace plumbline
