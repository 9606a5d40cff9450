#include "tests/assess/shippedrules.h"

#include "core/rulebook/rulebookreader.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace plumbline::testing {
namespace {

std::string textOf(const char* name)
{
    std::ifstream file(std::string(PLUMBLINE_SOURCE_DIR "/resources/rulebook/") + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void replaceOnce(std::string& text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    if (at == std::string::npos) {
        std::fprintf(stderr, "the rulebook has no \"%s\"\n", from.c_str());
        std::abort();
    }
    text.replace(at, from.size(), to);
}

} // namespace

Rulebook shippedRulebook(const toml::array* replacements)
{
    std::string rules = textOf("default.toml");
    for (std::size_t i = 0; replacements && i < replacements->size(); ++i) {
        const toml::array& pair = *(*replacements)[i].as_array();
        replaceOnce(rules, pair[0].value_or(std::string()), pair[1].value_or(std::string()));
    }
    const auto book = readRulebook(rules, "default.toml", textOf("calendar.toml"), "calendar.toml");
    if (!book) {
        std::fprintf(stderr, "line %s: %s\n", book.error().args[1].c_str(), book.error().args[4].c_str());
        std::abort();
    }
    return book.value();
}

} // namespace plumbline::testing
