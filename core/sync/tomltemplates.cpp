#include "core/sync/templates.h"
#include "core/sync/tomlsection.h"

#include <algorithm>
#include <toml++/toml.h>

namespace plumbline::sync {
namespace {

const std::vector<std::string>& builtInPlaceholders()
{
    static const std::vector<std::string> kNames = {"limit", "offset", "page",   "cursor",     "since",
                                                    "until", "now",    "id",     "key",        "token",
                                                    "nonce", "after",  "params", "after_time", "columns"};
    return kNames;
}

// Placeholders that need nothing else to be known.
bool isBuiltIn(const std::string& name)
{
    const std::vector<std::string>& names = builtInPlaceholders();
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isForm(const PlaceholderUse& use)
{
    static const std::set<std::string> kTimes = {"iso", "iso_s", "odata", "beijing", "date", "unix_s", "unix_ms"};
    if (use.name == "since" || use.name == "until" || use.name == "now")
        return kTimes.contains(use.form);
    if (use.name == "params")
        return use.form.empty() || use.form == "pairs";
    return use.form.empty() || use.form == "int" || use.form == "text" || use.form == "quoted";
}

} // namespace

void TomlSection::checkTemplate(const toml::node& node, std::string_view key, const std::string& text)
{
    const auto uses = placeholdersOf(text);
    if (!uses)
        return failAt(&node, key, uses.error().detail, {});
    for (const PlaceholderUse& use : uses.value()) {
        if (const auto further = m_file->more.find(use.name); further != m_file->more.end()) {
            if (!further->second.contains(use.form))
                failAt(&node, key, "placeholder_form", "{" + use.name + ":" + use.form + "}");
            continue;
        }
        const bool isSetting = use.name.starts_with("setting.") && m_file->settings.contains(use.name.substr(8));
        std::string written = "{" + use.name;
        if (!use.form.empty())
            written += ":" + use.form;
        if (!isSetting && !isBuiltIn(use.name) && !m_file->computed.contains(use.name))
            failAt(&node, key, "known_placeholder", "{" + use.name + "}", knownPlaceholders());
        else if (!isForm(use))
            failAt(&node, key, "since_form", written + "}");
    }
}

std::vector<std::string> TomlSection::knownPlaceholders() const
{
    std::vector<std::string> known;
    for (const std::string& name : builtInPlaceholders())
        known.push_back("{" + name + "}");
    for (const std::string& name : m_file->computed)
        known.push_back("{" + name + "}");
    for (const std::string& name : m_file->settings)
        known.push_back("{setting." + name + "}");
    return known;
}

} // namespace plumbline::sync
