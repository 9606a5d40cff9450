#pragma once

#include "core/store/syncstate.h"

#include <vector>

namespace plumbline::sync {

struct ScheduleRules {
    Duration interval = {15 * 60'000}; // between two reads of a system that works
    Duration firstBackOff = {60'000};  // after the first failure; doubled each time
    Duration longestBackOff = {15 * 60'000};
    Duration longestWait = Duration::hours(1); // that a system may ask for
    Duration staleAfter = Duration::days(1);   // without a complete read
};

// Whether only the user can mend it: asking again by ourselves would lock an account or change nothing.
bool needsUser(const Error& error);
// Whether it may be mended by the network coming back.
bool isOfNetwork(const Error& error);

// When a system that failed `failures` times in a row is asked again; unknown = as scheduled, or never by
// itself (see needsUser). `jitter` is in [0, 1]: half of a back-off is random, so that many computers do not
// come back at once. A wait that the system asked for is never cut short of an hour.
Instant nextTryAfter(const Error& error, int failures, Instant now, double jitter, const ScheduleRules& rules = {});

// Decides what is due when. The time is passed in; it may jump.
class SyncSchedule {
public:
    explicit SyncSchedule(ScheduleRules rules = {})
        : m_rules(rules)
    {
    }

    // The program has started, or the network has come back: see due().
    void start() { m_isFirst = true; }
    void networkCameBack() { m_isBack = true; }
    // Systems to be read now. After start() all that are not told to wait; after networkCameBack() those that
    // could not be reached, whatever their back-off.
    std::vector<std::string> due(const std::vector<std::string>& systems, const std::vector<SystemState>& states,
                                 Instant now) const;
    // A run of these systems has begun: what start() and networkCameBack() wanted is under way.
    void began() { m_isFirst = m_isBack = false; }
    // How long until due() may say more; at most one interval, so that a clock that jumps is noticed.
    Duration untilNext(const std::vector<std::string>& systems, const std::vector<SystemState>& states,
                       Instant now) const;

private:
    // Unknown = not by itself.
    Instant dueAt(const SystemState& state, Instant now) const;

    ScheduleRules m_rules;
    bool m_isFirst = false, m_isBack = false;
};

} // namespace plumbline::sync
