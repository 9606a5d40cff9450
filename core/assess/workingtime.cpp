#include "core/assess/workingtime.h"

#include <algorithm>

namespace plumbline {

Instant afterOnClock(const Rulebook& rulebook, RuleClock clock, Instant from, Duration passed)
{
    if (clock == RuleClock::Wall)
        return from + passed;
    Instant cursor = from;
    for (Day day = rulebook.clock.dayAt(from);; ++day.number) {
        const Instant next = rulebook.clock.startOf({day.number + 1});
        if (rulebook.isWorkingDay(day)) {
            if (passed <= next - cursor)
                return cursor + passed;
            passed = {passed.ms - (next - cursor).ms};
        }
        cursor = next;
    }
}

Duration passedOnClock(const Rulebook& rulebook, RuleClock clock, Instant from, Instant to)
{
    if (clock == RuleClock::Wall)
        return to - from;
    Duration passed;
    const Day last = rulebook.clock.dayAt(to);
    for (Day day = rulebook.clock.dayAt(from); day <= last; ++day.number) {
        if (rulebook.isWorkingDay(day))
            passed.ms +=
                (std::min(to, rulebook.clock.startOf({day.number + 1})) - std::max(from, rulebook.clock.startOf(day)))
                    .ms;
    }
    return passed;
}

} // namespace plumbline
