#include "core/assistant/sample.h"
#include "core/sync/fieldreading.h"

namespace plumbline::assistant {
namespace {

bool isDigits(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool readsAs(const std::string& text, const char* format, std::optional<int> zone = {})
{
    return sync::readInstant(text, sync::TimeShape{format, zone}).ok();
}

bool soundsLikeTime(const std::string& name)
{
    const std::string plain = plainName(name);
    for (const char* word : {"time", "date", "stamp", "modified", "updated", "created", "\xE6\x97\xB6\xE9\x97\xB4",
                             "\xE6\x97\xA5\xE6\x9C\x9F", "touch", "change", "update", "booked"}) {
        if (plain.find(word) != std::string::npos)
            return true;
    }
    return plain.ends_with("at") || plain.ends_with("ms") || plain.ends_with("on") ||
           plain.ends_with("\xE4\xBA\x8E"); // 于, as in "changed on"
}

} // namespace

ValueKind kindOf(const std::string& text, bool isNumber, const std::string& name)
{
    if (text == "true" || text == "false")
        return ValueKind::Flag;
    if (isDigits(text) && (isNumber || soundsLikeTime(name))) {
        if (text.size() == 13 && text >= "0900000000000" && text < "4200000000000")
            return ValueKind::UnixMillis;
        if (text.size() == 10 && text < "4200000000" && soundsLikeTime(name))
            return ValueKind::UnixSeconds;
    }
    if (text.starts_with("/Date("))
        return readsAs(text, "odata_v2") ? ValueKind::ODataTime : ValueKind::Text;
    const bool mayBeTime = !isDigits(text) || soundsLikeTime(name); // digits alone can be any number
    if (mayBeTime && readsAs(text, "iso"))
        return ValueKind::DateTime;
    if (mayBeTime && readsAs(text, "iso", 480))
        return ValueKind::LocalTime;
    if (mayBeTime && readsAs(text, "date"))
        return ValueKind::Day;
    const bool isCode = !isNumber && text.size() > 1 && text[0] == '0' && isDigits(text);
    if (!isCode && text.size() <= 18 && sync::exactDecimal(text, 0, 0, false) && text.find('.') == std::string::npos)
        return ValueKind::Whole;
    return !isCode && sync::exactDecimal(text, 6, 0, true) ? ValueKind::Decimal : ValueKind::Text;
}

std::string_view nameOf(ValueKind kind)
{
    static constexpr std::string_view kNames[] = {"empty", "text", "whole",  "decimal", "flag",    "time",
                                                  "local", "day",  "unix_s", "unix_ms", "odata_v2"};
    return kNames[static_cast<std::size_t>(kind)];
}

bool isTime(ValueKind kind) { return kind >= ValueKind::DateTime; }

std::string formatOf(ValueKind kind)
{
    static constexpr const char* kFormats[] = {"",        "",     "",       "",        "",        "iso",
                                               "beijing", "date", "unix_s", "unix_ms", "odata_v2"};
    return kFormats[static_cast<std::size_t>(kind)];
}

} // namespace plumbline::assistant
