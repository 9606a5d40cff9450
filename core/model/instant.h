#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace plumbline {

// The value that stands for "the source does not say" in every 64-bit column (never a business value).
inline constexpr std::int64_t kMissing = std::numeric_limits<std::int64_t>::min();

// A length of time in milliseconds.
struct Duration {
    std::int64_t ms = 0;

    static constexpr Duration hours(std::int64_t n) { return {n * 3'600'000}; }
    static constexpr Duration days(std::int64_t n) { return {n * 86'400'000}; }
    constexpr auto operator<=>(const Duration&) const = default;
};

// A point in time: milliseconds since 1970-01-01T00:00:00Z. Never local time.
struct Instant {
    std::int64_t ms = kMissing;

    constexpr bool isKnown() const { return ms != kMissing; }
    constexpr auto operator<=>(const Instant&) const = default;
    friend constexpr Instant operator+(Instant at, Duration d) { return {at.ms + d.ms}; }
    friend constexpr Instant operator-(Instant at, Duration d) { return {at.ms - d.ms}; }
    friend constexpr Duration operator-(Instant a, Instant b) { return {a.ms - b.ms}; }
};

// A calendar day of the company, counted from 1970-01-01.
struct Day {
    std::int32_t number = std::numeric_limits<std::int32_t>::min();

    constexpr bool isKnown() const { return number != std::numeric_limits<std::int32_t>::min(); }
    constexpr auto operator<=>(const Day&) const = default;
    // 0 = Monday ... 6 = Sunday.
    constexpr int weekday() const { return static_cast<int>(((number % 7) + 7 + 3) % 7); }
};

// A calendar month of the company: year * 12 + (month - 1).
struct Month {
    std::int32_t number = std::numeric_limits<std::int32_t>::min();

    constexpr bool isKnown() const { return number != std::numeric_limits<std::int32_t>::min(); }
    constexpr int year() const { return number / 12; }
    constexpr int month() const { return number % 12 + 1; } // 1..12
    constexpr auto operator<=>(const Month&) const = default;
};

struct CivilDate {
    int year = 1970;
    int month = 1; // 1..12
    int day = 1;   // 1..31
};

Day dayOf(const CivilDate& date);
CivilDate civil(Day day);
Month monthOf(Day day);
Day firstDay(Month month);
Day lastDay(Month month);

// The company's clock: business days, weeks and months are those of one fixed offset from UTC
// (default Asia/Shanghai, which has kept +08:00 since 1991), whatever zone the laptop is in.
struct CompanyClock {
    int utcOffsetMinutes = 480;

    constexpr Day dayAt(Instant at) const
    {
        const std::int64_t local = at.ms + utcOffsetMinutes * kMsPerMinute;
        const std::int64_t days = local / kMsPerDay;
        return {static_cast<std::int32_t>(days * kMsPerDay > local ? days - 1 : days)};
    }
    Month monthAt(Instant at) const;
    // 00:00 of that day
    constexpr Instant startOf(Day day) const { return {day.number * kMsPerDay - utcOffsetMinutes * kMsPerMinute}; }
    // the last millisecond of that day
    constexpr Instant endOf(Day day) const { return {startOf(day).ms + kMsPerDay - 1}; }
    int minuteOfDay(Instant at) const;

private:
    static constexpr std::int64_t kMsPerMinute = 60'000, kMsPerDay = 86'400'000;
};

// ISO 8601, UTC, milliseconds: "2026-03-14T01:42:00.000Z". Empty text for an unknown instant.
std::string toIso(Instant at);
// "2026-03-14"; empty text for an unknown day.
std::string toIso(Day day);
// "2026-03".
std::string toIso(Month month);

// Strict readers of the forms above (an offset such as +08:00 is accepted for instants, and
// "2026-03-14" alone as the end of that company day is NOT: it is a Day). nullopt when malformed.
std::optional<Instant> instantFromIso(std::string_view text);
std::optional<Day> dayFromIso(std::string_view text);
std::optional<Month> monthFromIso(std::string_view text);

} // namespace plumbline
