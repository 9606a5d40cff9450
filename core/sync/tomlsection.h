#pragma once

#include "core/sync/profile.h"

#include <initializer_list>
#include <memory>
#include <set>

namespace toml {
inline namespace v3 {
class table;
class node;
} // namespace v3
} // namespace toml

namespace plumbline::sync {

// What all sections of one file share: its name, the templates' settings, and the first thing that is wrong.
struct TomlFile {
    std::string name;
    std::optional<Error> error;
    std::set<std::string> settings;                         // known {setting.NAME}
    std::set<std::string> computed;                         // names of [[auth.compute]], [auth.keep]
    std::map<std::string, std::set<std::string>> more = {}; // further placeholders and their forms; "" = none
};

// A table of a profile being read. The first mistake is kept in the file and reading goes on with
// defaults; finish() reports keys that nobody asked for.
class TomlSection {
public:
    TomlSection(TomlFile& file, const toml::table& table, std::string prefix);

    bool has(std::string_view key) const;
    std::string text(std::string_view key, std::string fallback = {});
    std::string requiredText(std::string_view key);
    std::string templateText(std::string_view key, std::string fallback = {}); // placeholders checked
    int integer(std::string_view key, int fallback, int least, int most);
    bool boolean(std::string_view key, bool fallback);
    std::string oneOf(std::string_view key, std::initializer_list<std::string_view> names, std::string_view fallback);
    FieldPath path(std::string_view key);
    std::optional<FieldPath> optionalPath(std::string_view key);
    std::vector<FieldPath> paths(std::string_view key);   // one text or a list of texts
    std::vector<std::string> texts(std::string_view key); // texts, numbers and booleans, as text
    std::vector<std::pair<std::string, std::string>> textTable(std::string_view key);
    TemplateMap templates(std::string_view key);
    BodyTemplate body(std::string_view key);

    std::optional<TomlSection> section(std::string_view key);
    std::vector<TomlSection> sections(std::string_view key); // [[key]]
    // Every member as a section; a plain text becomes {path = text}.
    std::vector<std::pair<std::string, TomlSection>> namedSections(std::string_view key);

    // Takes what this table lacks from `defaults`; in query, headers, answer and map entry by entry.
    void inherit(const toml::table& defaults);
    // Records a mistake at a key of this table (at the table itself when the key is empty). `meant` are the names
    // that would have been right: the one nearest to what was found is suggested.
    void fail(std::string_view key, const std::string& expected, const std::string& found = {},
              const std::vector<std::string>& meant = {});
    void finish();
    TomlFile& file() { return *m_file; }

private:
    const toml::node* take(std::string_view key);
    void failAt(const toml::node* node, std::string_view key, const std::string& expected, std::string found,
                const std::vector<std::string>& meant = {});
    std::vector<std::string> knownPlaceholders() const;
    void checkTemplate(const toml::node& node, std::string_view key, const std::string& text);
    BodyTemplate bodyOf(const toml::node& node, std::string_view key);

    TomlFile* m_file;
    const toml::table* m_table;
    std::shared_ptr<toml::table> m_owned; // of a table made from a plain text
    std::string m_prefix;
    unsigned m_line = 0; // where it began, when the table is a copy
    std::set<std::string, std::less<>> m_seen;
};

} // namespace plumbline::sync
