#include "tests/companysim/servers/jsontext.h"

#include <charconv>

namespace plumbline::companysim {

namespace write {

namespace {

void twoDigits(std::string& out, int value)
{
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
}

void timeOfDay(std::string& out, std::int64_t msOfDay)
{
    const int seconds = static_cast<int>(msOfDay / 1000);
    twoDigits(out, seconds / 3600);
    out += ':';
    twoDigits(out, seconds / 60 % 60);
    out += ':';
    twoDigits(out, seconds % 60);
}

struct Split {
    Day day;
    std::int64_t msOfDay;
};

Split split(std::int64_t ms)
{
    constexpr std::int64_t perDay = 86'400'000;
    const std::int64_t number = (ms >= 0 ? ms : ms - (perDay - 1)) / perDay;
    return {Day{static_cast<std::int32_t>(number)}, ms - number * perDay};
}

} // namespace

void escaped(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr char hex[] = "0123456789abcdef";
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void number(std::string& out, std::int64_t value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}

void day(std::string& out, Day value)
{
    const CivilDate date = civil(value);
    number(out, date.year);
    out += '-';
    twoDigits(out, date.month);
    out += '-';
    twoDigits(out, date.day);
}

void month(std::string& out, Month value)
{
    number(out, value.year());
    out += '-';
    twoDigits(out, value.month());
}

void isoUtc(std::string& out, Instant at, bool alwaysMs)
{
    const Split parts = split(at.ms);
    day(out, parts.day);
    out += 'T';
    timeOfDay(out, parts.msOfDay);
    const int ms = static_cast<int>(parts.msOfDay % 1000);
    if (alwaysMs || ms != 0) {
        out += '.';
        out += static_cast<char>('0' + ms / 100);
        twoDigits(out, ms % 100);
    }
    out += 'Z';
}

void beijing(std::string& out, Instant at)
{
    const Split parts = split(at.ms + Duration::hours(8).ms);
    day(out, parts.day);
    out += ' ';
    timeOfDay(out, parts.msOfDay);
}

void decimal(std::string& out, std::int64_t scaled, int decimals, bool keepZeros)
{
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    number(out, scaled / unit);
    std::string fraction = std::to_string(unit + scaled % unit).substr(1);
    if (!keepZeros)
        fraction.erase(fraction.find_last_not_of('0') + 1);
    if (!fraction.empty())
        (out += '.') += fraction;
}

} // namespace write

std::string& JsonObject::name(std::string_view key)
{
    if (m_out.back() != '{')
        m_out += ',';
    m_out += '"';
    m_out += key;
    m_out += "\":";
    return m_out;
}

JsonObject& JsonObject::text(std::string_view key, std::string_view value)
{
    write::escaped(name(key), value);
    return *this;
}

JsonObject& JsonObject::textOrNull(std::string_view key, std::string_view value)
{
    return value.empty() ? null(key) : text(key, value);
}

JsonObject& JsonObject::number(std::string_view key, std::int64_t value)
{
    if (value == kMissing)
        return null(key);
    write::number(name(key), value);
    return *this;
}

JsonObject& JsonObject::flag(std::string_view key, bool value)
{
    name(key) += value ? "true" : "false";
    return *this;
}

JsonObject& JsonObject::null(std::string_view key)
{
    name(key) += "null";
    return *this;
}

JsonObject& JsonObject::related(std::string_view key, std::string_view idKey, std::string_view id)
{
    return id.empty() ? null(key) : open(key).text(idKey, id).close();
}

JsonObject& JsonObject::open(std::string_view key)
{
    name(key) += '{';
    return *this;
}

JsonObject& JsonObject::close()
{
    m_out += '}';
    return *this;
}

JsonObject& JsonObject::iso(std::string_view key, Instant at, bool alwaysMs)
{
    if (!at.isKnown())
        return null(key);
    write::isoUtc(name(key) += '"', at, alwaysMs);
    m_out += '"';
    return *this;
}

JsonObject& JsonObject::beijing(std::string_view key, Instant at)
{
    if (!at.isKnown())
        return null(key);
    write::beijing(name(key) += '"', at);
    m_out += '"';
    return *this;
}

JsonObject& JsonObject::unixMs(std::string_view key, Instant at) { return number(key, at.ms); }

JsonObject& JsonObject::day(std::string_view key, Day value)
{
    if (!value.isKnown())
        return null(key);
    write::day(name(key) += '"', value);
    m_out += '"';
    return *this;
}

JsonObject& JsonObject::month(std::string_view key, Month value)
{
    if (!value.isKnown())
        return null(key);
    write::month(name(key) += '"', value);
    m_out += '"';
    return *this;
}

JsonObject& JsonObject::decimalNumber(std::string_view key, std::int64_t scaled, int decimals)
{
    if (scaled == kMissing)
        return null(key);
    write::decimal(name(key), scaled, decimals, false);
    return *this;
}

JsonObject& JsonObject::decimalText(std::string_view key, std::int64_t scaled, int decimals)
{
    if (scaled == kMissing)
        return null(key);
    write::decimal(name(key) += '"', scaled, decimals, true);
    m_out += '"';
    return *this;
}

} // namespace plumbline::companysim
