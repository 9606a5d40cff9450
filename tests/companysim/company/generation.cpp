#include "tests/companysim/company/generation.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

struct Holiday {
    int year, month, day, length;
};

// The public holidays of 2024 to 2026; weekends that are worked instead stay free here.
constexpr std::array<Holiday, 19> kHolidays = {{{2024, 1, 1, 1},
                                                {2024, 2, 10, 8},
                                                {2024, 4, 4, 3},
                                                {2024, 5, 1, 5},
                                                {2024, 6, 8, 3},
                                                {2024, 9, 15, 3},
                                                {2024, 10, 1, 7},
                                                {2025, 1, 1, 1},
                                                {2025, 1, 28, 8},
                                                {2025, 4, 4, 3},
                                                {2025, 5, 1, 5},
                                                {2025, 5, 31, 3},
                                                {2025, 10, 1, 8},
                                                {2026, 1, 1, 3},
                                                {2026, 2, 15, 9},
                                                {2026, 4, 4, 3},
                                                {2026, 5, 1, 5},
                                                {2026, 9, 25, 3},
                                                {2026, 10, 1, 7}}};

} // namespace

bool isWorkday(Day day)
{
    if (day.weekday() >= 5)
        return false;
    return std::none_of(kHolidays.begin(), kHolidays.end(), [&](const Holiday& holiday) {
        const int from = dayOf({holiday.year, holiday.month, holiday.day}).number;
        return day.number >= from && day.number < from + holiday.length;
    });
}

Generation::Generation(Company& made)
    : company(made)
    , now(made.options.now)
    , today(clock.dayAt(now))
    , first{today.number - 730}
    , repsOf(kRegionCount)
    , customersOf(kRegionCount)
{
    // The first month holds only its last weeks; kMonths counts from it up to now's month.
    const Month begin{clock.monthAt(now).number - (kMonths - 1)};
    if (first < firstDay(begin))
        first = firstDay(begin);
    for (Day day = first; day < today; ++day.number) {
        if (isWorkday(day))
            workdays.push_back(day);
    }
}

int Generation::count(double atScaleOne, int least) const
{
    return std::max(least, static_cast<int>(std::lround(atScaleOne * company.options.scale)));
}

int Generation::monthAt(Instant at) const
{
    const int month = clock.monthAt(at).number - monthOf(first).number;
    return std::clamp(month, 0, kMonths - 1);
}

Day Generation::workdayAtOrBefore(Day day) const
{
    while (!isWorkday(day))
        --day.number;
    return day;
}

Instant Generation::at(Day day, int hour, int minute) const
{
    return clock.startOf(day) + Duration{(hour * 60LL + minute) * 60'000};
}

Instant Generation::duringWork(Rng& rng, Day day) const { return at(day, 9) + Duration{rng.below(9 * 3600) * 1000}; }

Instant Generation::randomWorkTime(Rng& rng, Day from, Day to) const
{
    auto low = std::lower_bound(workdays.begin(), workdays.end(), from);
    const auto high = std::upper_bound(workdays.begin(), workdays.end(), to);
    if (low >= high)
        low = high - (high == workdays.begin() ? 0 : 1);
    const auto span = std::max<std::int64_t>(1, high - low);
    return duringWork(rng, *(low + rng.below(span)));
}

Instant Generation::notAfterNow(Rng& rng, Instant at) const
{
    return at <= now ? at : now - Duration{(1 + rng.below(300)) * 60'000};
}

} // namespace plumbline::companysim
