#include "tests/rulebook/rulefiles.h"

#include <QFile>

#include <algorithm>

namespace plumbline::testing {
namespace {

std::string textOf(const char* name)
{
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/rulebook/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", name);
    return file.readAll().toStdString();
}

} // namespace

std::string shippedRules() { return textOf("default.toml"); }

std::string shippedCalendar() { return textOf("calendar.toml"); }

Result<Rulebook> read(const std::string& rules, const std::string& calendar)
{
    return readRulebook(rules, "rules.toml", calendar, "calendar.toml");
}

std::string altered(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        qFatal("the rule file has no \"%s\"", from.c_str());
    return text.replace(at, from.size(), to);
}

int lineOf(const std::string& text, const std::string& part)
{
    const auto at = text.find(part);
    return at == std::string::npos
               ? -1
               : 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

} // namespace plumbline::testing
