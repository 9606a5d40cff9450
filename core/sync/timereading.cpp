#include "core/sync/fieldreading.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace plumbline::sync {
namespace {

constexpr std::int64_t kLatestMs = 7'258'118'400'000;    // 2200-01-01
constexpr std::int64_t kEarliestMs = -2'208'988'800'000; // 1900-01-01
constexpr int kChinaMinutes = 480;

Error unreadable(const char* code) { return Error{ErrorCode::AnswerUnexpected, {}, code}; }

Result<Instant> inRange(std::int64_t ms)
{
    if (ms < kEarliestMs || ms >= kLatestMs)
        return unreadable("out_of_range");
    return Instant{ms};
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Result<Instant> fromUnix(std::string_view text, std::int64_t unit)
{
    const auto value = wholeNumber(text);
    if (!value)
        return unreadable("not_time");
    if (*value < 0 || *value >= kLatestMs / unit)
        return unreadable("out_of_range");
    return Instant{*value * unit};
}

// "/Date(1492041600000+0000)/": the milliseconds are UTC, the offset is only for display.
Result<Instant> fromODataV2(std::string_view text)
{
    if (!text.starts_with("/Date(") || !text.ends_with(")/"))
        return unreadable("not_time");
    const std::string_view inside = text.substr(6, text.size() - 8);
    const std::size_t end = std::min(inside.find_first_of("+-", 1), inside.size());
    const auto ms = wholeNumber(inside.substr(0, end));
    if (!ms)
        return unreadable("not_time");
    return inRange(*ms);
}

std::string zoneText(int minutes)
{
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", minutes < 0 ? '-' : '+', std::abs(minutes) / 60 % 100,
                  std::abs(minutes) % 60);
    return buffer;
}

// "2026/3/4" is not accepted: only forms of fixed width are beyond doubt.
std::string dashedDate(std::string_view text)
{
    std::string date(text.substr(0, 10));
    if (date.size() == 10 && date[4] == '/' && date[7] == '/')
        date[4] = date[7] = '-';
    return date;
}

// "2026-03-14T09:42", ":00", ".123", then nothing, "Z", "+08:00", "+0800", "+08", each after a blank or not.
Result<Instant> fromIso(std::string_view text, const TimeShape& time)
{
    if (const auto plain = instantFromIso(text)) // nearly always
        return inRange(plain->ms);
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' '))
        return unreadable("not_time");
    std::string clock(text.substr(11, 5));
    std::size_t pos = 16;
    if (pos < text.size() && text[pos] == ':') {
        clock += text.substr(pos, 3);
        pos += 3;
    } else {
        clock += ":00";
    }
    if (pos < text.size() && (text[pos] == '.' || text[pos] == ',')) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", pos + 1), text.size());
        clock += "." + std::string(text.substr(pos + 1, end - pos - 1));
        pos = end;
    }
    if (pos < text.size() && text[pos] == ' ')
        ++pos;
    std::string zone(text.substr(std::min(pos, text.size())));
    if (zone.empty() && !time.zoneMinutes)
        return unreadable("no_zone");
    if (zone.empty())
        zone = zoneText(*time.zoneMinutes);
    if (zone.size() == 3 && zone != "UTC")
        zone += ":00";
    if (zone == "z" || zone == "UTC")
        zone = "Z";
    const auto at = instantFromIso(dashedDate(text) + "T" + clock + zone);
    if (!at)
        return unreadable("not_time");
    return inRange(at->ms);
}

std::optional<Day> plainDay(std::string_view text)
{
    if (text.size() == 10)
        return dayFromIso(dashedDate(text));
    if (text.size() == 8 && wholeNumber(text))
        return dayFromIso(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                          std::string(text.substr(6, 2)));
    return std::nullopt;
}

} // namespace

Result<Instant> readInstant(std::string_view text, const TimeShape& time)
{
    if (time.format == "unix_ms")
        return fromUnix(text, 1);
    if (time.format == "unix_s")
        return fromUnix(text, 1000);
    if (time.format == "odata_v2")
        return fromODataV2(text);
    if (time.format == "date") {
        const auto day = plainDay(text);
        if (!day)
            return unreadable("not_date");
        return inRange(CompanyClock{time.zoneMinutes.value_or(kChinaMinutes)}.startOf(*day).ms);
    }
    return fromIso(text, time);
}

Result<Day> readDay(std::string_view text, const TimeShape& time)
{
    const bool isText = time.format == "iso" || time.format == "date";
    const auto day = isText ? plainDay(text) : std::nullopt;
    if (day) {
        const auto checked = inRange(CompanyClock{kChinaMinutes}.startOf(*day).ms);
        if (!checked)
            return checked.error();
        return *day;
    }
    if (time.format == "date")
        return unreadable("not_date");
    const auto at = readInstant(text, time);
    if (!at)
        return unreadable(at.error().detail == "not_time" ? "not_date" : at.error().detail.c_str());
    return CompanyClock{kChinaMinutes}.dayAt(at.value());
}

} // namespace plumbline::sync
