#include "core/model/instant.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace plumbline {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    const std::int64_t q = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
}

// Reads exactly `width` digits at `pos`.
std::optional<int> digits(std::string_view text, std::size_t pos, std::size_t width)
{
    if (pos + width > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t i = pos; i < pos + width; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<CivilDate> dateAt(std::string_view text)
{
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 5, 2);
    const auto d = digits(text, 8, 2);
    if (!y || !m || !d || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    using namespace std::chrono;
    if (!year_month_day{year{*y}, month{static_cast<unsigned>(*m)}, std::chrono::day{static_cast<unsigned>(*d)}}.ok())
        return std::nullopt;
    return CivilDate{*y, *m, *d};
}

// "Z", "+08:00", "+0800" or "" (refused): minutes east of UTC.
std::optional<int> offsetOf(std::string_view zone)
{
    if (zone == "Z")
        return 0;
    if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-'))
        return std::nullopt;
    const std::size_t minutePos = zone[3] == ':' ? 4 : 3;
    const auto h = digits(zone, 1, 2);
    const auto m = digits(zone, minutePos, 2);
    if (!h || !m || zone.size() != minutePos + 2 || *h > 14 || *m > 59)
        return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (*h * 60 + *m);
}

} // namespace

Day dayOf(const CivilDate& date)
{
    using namespace std::chrono;
    const sys_days days = year_month_day{year{date.year}, month{static_cast<unsigned>(date.month)},
                                         std::chrono::day{static_cast<unsigned>(date.day)}};
    return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

CivilDate civil(Day day)
{
    using namespace std::chrono;
    const year_month_day ymd{sys_days{std::chrono::days{day.number}}};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Month monthOf(Day day)
{
    const CivilDate date = civil(day);
    return {date.year * 12 + date.month - 1};
}

Day firstDay(Month month) { return dayOf({month.year(), month.month(), 1}); }

Day lastDay(Month month) { return {firstDay({month.number + 1}).number - 1}; }

Month CompanyClock::monthAt(Instant at) const { return monthOf(dayAt(at)); }

int CompanyClock::minuteOfDay(Instant at) const { return static_cast<int>((at.ms - startOf(dayAt(at)).ms) / 60'000); }

std::string toIso(Day day)
{
    if (!day.isKnown())
        return {};
    const CivilDate date = civil(day);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer;
}

std::string toIso(Month month)
{
    if (!month.isKnown())
        return {};
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d", month.year(), month.month());
    return buffer;
}

std::string toIso(Instant at)
{
    if (!at.isKnown())
        return {};
    const std::int64_t dayNumber = floorDiv(at.ms, kMsPerDay);
    const int ms = static_cast<int>(at.ms - dayNumber * kMsPerDay);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d.%03dZ", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                  ms % 1000);
    return toIso(Day{static_cast<std::int32_t>(dayNumber)}) + buffer;
}

std::optional<Day> dayFromIso(std::string_view text)
{
    if (text.size() != 10)
        return std::nullopt;
    const auto date = dateAt(text);
    return date ? std::optional(dayOf(*date)) : std::nullopt;
}

std::optional<Month> monthFromIso(std::string_view text)
{
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 5, 2);
    if (text.size() != 7 || !y || !m || text[4] != '-' || *m < 1 || *m > 12)
        return std::nullopt;
    return Month{*y * 12 + *m - 1};
}

std::optional<Instant> instantFromIso(std::string_view text)
{
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto date = dateAt(text);
    const auto h = digits(text, 11, 2);
    const auto m = digits(text, 14, 2);
    const auto s = digits(text, 17, 2);
    if (!date || !h || !m || !s || *h > 23 || *m > 59 || *s > 59)
        return std::nullopt;
    std::size_t pos = 19;
    int ms = 0;
    if (text[pos] == '.') {
        int scale = 100;
        for (++pos; pos < text.size() && text[pos] >= '0' && text[pos] <= '9'; ++pos, scale /= 10)
            ms += (text[pos] - '0') * scale;
    }
    const auto offset = offsetOf(text.substr(pos));
    if (!offset)
        return std::nullopt;
    return Instant{dayOf(*date).number * kMsPerDay + *h * 3'600'000LL + *m * 60'000LL + *s * 1000LL + ms -
                   *offset * 60'000LL};
}

} // namespace plumbline
