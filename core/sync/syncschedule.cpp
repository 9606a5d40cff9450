#include "core/sync/syncschedule.h"

#include <algorithm>
#include <charconv>

namespace plumbline::sync {
namespace {

// The seconds that a system asked to wait: the third argument of RateLimited, once it is placed.
Duration askedWait(const Error& error)
{
    std::int64_t seconds = 0;
    if (error.code == ErrorCode::RateLimited && error.args.size() > 2) {
        const std::string& text = error.args[2];
        std::from_chars(text.data(), text.data() + text.size(), seconds);
    }
    return Duration{std::clamp<std::int64_t>(seconds, 0, 86'400) * 1000};
}

Duration backOff(int failures, double jitter, const ScheduleRules& rules)
{
    const std::int64_t doubled = rules.firstBackOff.ms << std::clamp(failures - 1, 0, 20);
    const std::int64_t whole = std::min(doubled, rules.longestBackOff.ms);
    return Duration{whole / 2 + static_cast<std::int64_t>(static_cast<double>(whole - whole / 2) * jitter)};
}

const SystemState* knownStateOf(const std::vector<SystemState>& states, const std::string& system)
{
    const auto found =
        std::find_if(states.begin(), states.end(), [&](const SystemState& state) { return state.system == system; });
    return found == states.end() ? nullptr : &*found;
}

} // namespace

bool needsUser(const Error& error)
{
    return error.code == ErrorCode::SignInRefused || error.code == ErrorCode::SecretMissing;
}

bool isOfNetwork(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::AnswerTruncated:
    case ErrorCode::AnswerNotJson: // the login page of a network
    case ErrorCode::TlsRefused:
    case ErrorCode::RedirectRefused:
        return true;
    default:
        return false;
    }
}

Instant nextTryAfter(const Error& error, int failures, Instant now, double jitter, const ScheduleRules& rules)
{
    switch (error.code) {
    case ErrorCode::SignInRefused:
    case ErrorCode::SecretMissing:
    case ErrorCode::Cancelled:
        return {};
    case ErrorCode::BudgetSpent:
        return CompanyClock{}.startOf(Day{CompanyClock{}.dayAt(now).number + 1});
    case ErrorCode::RateLimited:
        return now + std::min(std::max(askedWait(error), backOff(failures, jitter, rules)), rules.longestWait);
    case ErrorCode::AccessRefused:
    case ErrorCode::AnswerRejected:
    case ErrorCode::AnswerUnexpected:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::PagingLoop:
        return now + rules.interval; // one list of it; the others are read as ever
    default:
        return now + backOff(failures, jitter, rules);
    }
}

Instant SyncSchedule::dueAt(const SystemState& state, Instant now) const
{
    if (state.error && needsUser(*state.error))
        return {};
    // A time from the future was noted by a clock that has been set back since.
    const Instant latestSense = now + m_rules.longestWait + Duration::days(1);
    if (!state.lastTriedAt.isKnown() || state.lastTriedAt > now || state.nextTryAt > latestSense)
        return now;
    return state.nextTryAt.isKnown() ? state.nextTryAt : state.lastTriedAt + m_rules.interval;
}

std::vector<std::string> SyncSchedule::due(const std::vector<std::string>& systems,
                                           const std::vector<SystemState>& states, Instant now) const
{
    std::vector<std::string> ready;
    for (const std::string& system : systems) {
        const SystemState* state = knownStateOf(states, system);
        const Instant at = state ? dueAt(*state, now) : now;
        const bool isAtStart = m_isFirst && at.isKnown() && (!state || !state->nextTryAt.isKnown());
        const bool isReachable = m_isBack && state && state->error && isOfNetwork(*state->error);
        if ((at.isKnown() && at <= now) || isAtStart || isReachable)
            ready.push_back(system);
    }
    return ready;
}

Duration SyncSchedule::untilNext(const std::vector<std::string>& systems, const std::vector<SystemState>& states,
                                 Instant now) const
{
    Duration wait = m_rules.interval;
    for (const std::string& system : systems) {
        const SystemState* state = knownStateOf(states, system);
        const Instant at = state ? dueAt(*state, now) : now;
        if (at.isKnown())
            wait = std::min(wait, std::max(at - now, Duration{}));
    }
    return wait;
}

} // namespace plumbline::sync
