#include "core/sync/systemhealth.h"

#include "core/sync/profilereader.h"
#include "core/sync/syncschedule.h"

#include <cstdlib>

namespace plumbline::sync {
namespace {

constexpr std::int64_t kMostSkewMs = 5 * 60'000;

// Fresh as of the oldest list; unknown while one of them was never read to its end.
Instant oldest(const std::vector<StreamState>& streams)
{
    Instant at;
    for (const StreamState& stream : streams) {
        if (!stream.freshAsOf.isKnown())
            return {};
        at = at.isKnown() ? std::min(at, stream.freshAsOf) : stream.freshAsOf;
    }
    return at;
}

void addStream(SystemHealth& health, const StreamState& stream)
{
    health.setAside += stream.setAside;
    if (stream.doubt)
        health.doubts.push_back({stream.stream, stream.doubt});
    const bool isRefused = stream.error && stream.error->code == ErrorCode::AccessRefused;
    if (isRefused && (!health.noAccessSince.isKnown() || stream.failingSince < health.noAccessSince))
        health.noAccessSince = stream.failingSince;
    health.streams.push_back(stream);
}

} // namespace

AllowedRequests allowedRequests(const Source& source)
{
    const auto profile = loadProfile(source.profile, shippedProfiles());
    return profile ? AllowedRequests{profile.value().perMinute, profile.value().perDay} : AllowedRequests{};
}

SystemHealth healthOf(const std::string& system, const std::vector<SystemState>& states,
                      const std::vector<StreamState>& streams, AllowedRequests allowed, Instant now)
{
    SystemHealth health;
    health.system = system;
    for (const StreamState& stream : streams) {
        if (stream.system == system)
            addStream(health, stream);
    }
    health.freshAsOf = oldest(health.streams);
    const Instant staleAt = health.freshAsOf + ScheduleRules{}.staleAfter;
    if (health.freshAsOf.isKnown() && staleAt <= now)
        health.staleSince = staleAt;
    Spent spent;
    for (const SystemState& state : states) {
        if (state.system != system)
            continue;
        health.failingSince = state.error ? std::min(state.failingSince, now) : Instant{};
        health.error = state.error;
        health.nextTryAt = state.error ? state.nextTryAt : Instant{};
        health.clockSkew = state.clockSkew;
        spent = state.spent;
    }
    health.needsUser = health.error && needsUser(*health.error);
    health.isClockOff = health.clockSkew && std::abs(health.clockSkew->ms) > kMostSkewMs;
    health.left = budgetLeft(allowed.perMinute, allowed.perDay, spent, now);
    return health;
}

} // namespace plumbline::sync
