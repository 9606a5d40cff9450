#include "core/sync/fieldreading.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <vector>

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

// The numbers of a date and what stands between them; empty when it is none.
struct DateParts {
    std::vector<std::string> numbers;
    std::string separators;
};

DateParts datePartsOf(std::string_view text)
{
    static constexpr std::string_view kYear = "\xE5\xB9\xB4", kMonth = "\xE6\x9C\x88", kDay = "\xE6\x97\xA5";
    DateParts parts{{{}}, {}};
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const bool isChinese = rest.starts_with(kYear) || rest.starts_with(kMonth);
        if (rest == kDay)
            return parts;
        if (rest[0] >= '0' && rest[0] <= '9') {
            parts.numbers.back() += rest[0];
            ++i;
        } else if (isChinese || rest[0] == '-' || rest[0] == '/' || rest[0] == '.') {
            parts.separators += isChinese ? '-' : rest[0];
            parts.numbers.emplace_back();
            i += isChinese ? kYear.size() : 1;
        } else {
            return {};
        }
    }
    return parts;
}

// "2026-03-14", "2026/3/4", "2026.03.14", "20260314", "2026年3月14日" as ISO writes them, and "14.03.2026", as dots are
// only written that way round; "03/04/2026" can be two days, so it is none.
std::string isoDate(std::string_view text)
{
    if (text.size() == 8 && wholeNumber(text))
        return std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
               std::string(text.substr(6, 2));
    DateParts parts = datePartsOf(text);
    if (parts.numbers.size() != 3 || parts.separators[0] != parts.separators[1])
        return {};
    if (parts.separators == ".." && parts.numbers[2].size() == 4)
        std::swap(parts.numbers[0], parts.numbers[2]);
    for (const std::size_t i : {1, 2}) {
        if (parts.numbers[i].empty() || parts.numbers[i].size() > 2)
            return {};
        parts.numbers[i].insert(0, 2 - parts.numbers[i].size(), '0');
    }
    return parts.numbers[0].size() == 4 ? parts.numbers[0] + "-" + parts.numbers[1] + "-" + parts.numbers[2]
                                        : std::string();
}

// Where the time of day begins behind a date; npos when there is none.
std::size_t clockBegin(std::string_view text)
{
    const std::size_t gap = text.find_first_of("T ");
    return gap == std::string_view::npos ? gap : gap + 1;
}

// "9:42", "09:42:00", "09:42:00.123": two digits each, with seconds.
std::string isoClock(std::string_view text, std::size_t& end)
{
    end = std::min(text.find_first_not_of("0123456789:"), text.size());
    std::string clock(text.substr(0, end));
    if (clock.find(':') == 1)
        clock.insert(0, 1, '0');
    if (clock.size() == 5)
        clock += ":00";
    if (end < text.size() && (text[end] == '.' || text[end] == ',')) {
        const std::size_t begin = end + 1;
        end = std::min(text.find_first_not_of("0123456789", begin), text.size());
        clock += "." + std::string(text.substr(begin, end - begin));
    }
    return clock;
}

// A date, a time of day, then nothing, "Z", "+08:00", "+0800", "+08", each after a blank or not; or 14 digits.
Result<Instant> fromIso(std::string_view text, const TimeShape& time)
{
    if (const auto plain = instantFromIso(text)) // nearly always
        return inRange(plain->ms);
    if (text.size() == 14 && wholeNumber(text)) {
        const std::string spaced = std::string(text.substr(0, 8)) + " " + std::string(text.substr(8, 2)) + ":" +
                                   std::string(text.substr(10, 2)) + ":" + std::string(text.substr(12));
        return fromIso(spaced, time);
    }
    const std::size_t begin = clockBegin(text);
    if (begin == std::string_view::npos)
        return unreadable("not_time");
    const std::string date = isoDate(text.substr(0, begin - 1));
    std::size_t end = 0;
    const std::string clock = isoClock(text.substr(begin), end);
    std::string zone(text.substr(begin + end));
    if (zone.starts_with(' '))
        zone.erase(0, 1);
    if (date.empty() || clock.size() < 8)
        return unreadable("not_time");
    if (zone.empty() && !time.zoneMinutes)
        return unreadable("no_zone");
    if (zone.empty())
        zone = zoneText(*time.zoneMinutes);
    if (zone.size() == 3 && zone != "UTC")
        zone += ":00";
    if (zone == "z" || zone == "UTC")
        zone = "Z";
    const auto at = instantFromIso(date + "T" + clock + zone);
    if (!at)
        return unreadable("not_time");
    return inRange(at->ms);
}

std::optional<Day> plainDay(std::string_view text) { return dayFromIso(isoDate(text)); }

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
