#include "core/sync/courier.h"

#include "core/sync/httpreader.h"

#include <QRandomGenerator>

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kLongestBackOffMs = 900'000;

} // namespace

Courier::Courier(HttpClient& http, Cancellation& cancellation, RetryLimits limits, Budget budget,
                 std::function<Instant()> clock)
    : m_http(http)
    , m_cancellation(cancellation)
    , m_limits(limits)
    , m_budget(std::move(budget), std::move(clock))
{
    m_time.start();
}

Task<std::optional<Error>> Courier::waitForTurn()
{
    for (;;) {
        if (m_cancellation.isRequested())
            co_return Error{ErrorCode::Cancelled, {}, {}};
        co_await m_budget.untilCountable();
        if (m_budget.isDaySpent())
            co_return Error{ErrorCode::BudgetSpent, {std::to_string(m_budget.perDay())}, {}};
        const qint64 asked = m_notBeforeMs - m_time.elapsed();
        const qint64 wait = std::max(asked, m_budget.waitMs());
        if (wait <= 0)
            break;
        if (asked > m_limits.patienceMs)
            co_return Error{ErrorCode::RateLimited, {std::to_string((asked + 999) / 1000)}, {}};
        co_await pause(wait, m_cancellation);
    }
    m_budget.count();
    co_return std::nullopt;
}

qint64 Courier::waitAfter(const Error& error, const QByteArray& retryAfter, Instant serverTime, int attempt) const
{
    const qint64 doubled = std::min<qint64>(qint64(m_limits.baseMs) << std::min(attempt - 1, 20), kLongestBackOffMs);
    const qint64 jittered = doubled / 2 + QRandomGenerator::global()->bounded(doubled / 2 + 1);
    const bool mayAsk = error.code == ErrorCode::RateLimited || error.code == ErrorCode::ServerFailed;
    return std::max(jittered, mayAsk ? retryAfterMs(retryAfter, serverTime) : 0);
}

Task<Result<HttpAnswer>> Courier::deliver(MakeRequest make, Judge judge)
{
    for (int attempt = 1;; ++attempt) {
        const std::optional<Error> refused = co_await waitForTurn();
        if (refused)
            co_return *refused;
        HttpRequest request = make();
        Result<HttpAnswer> answer = co_await m_http.send(std::move(request));
        const std::optional<Error> failed = answer ? judge(answer.value()) : std::optional(answer.error());
        if (!failed)
            co_return answer;
        const int most = failed->code == ErrorCode::TimedOut ? m_limits.timeoutAttempts : m_limits.attempts;
        if (!isPassing(*failed))
            co_return *failed;
        const qint64 wait = answer ? waitAfter(*failed, answer.value().retryAfter, answer.value().serverTime, attempt)
                                   : waitAfter(*failed, {}, {}, attempt);
        // Others of this system wait as well when it is the system that asked for it.
        if (failed->code == ErrorCode::RateLimited)
            m_notBeforeMs = std::max(m_notBeforeMs, m_time.elapsed() + wait);
        if (wait > m_limits.patienceMs || (attempt >= most && failed->code == ErrorCode::RateLimited))
            co_return Error{ErrorCode::RateLimited, {std::to_string((wait + 999) / 1000)}, failed->detail};
        if (attempt >= most)
            co_return *failed;
        co_await pause(wait, m_cancellation);
    }
}

bool isPassing(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
        return error.args.empty() || error.args.front() != "plain_http";
    case ErrorCode::TimedOut:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerFailed:
    case ErrorCode::AnswerTruncated:
        return true;
    default:
        return false;
    }
}

qint64 retryAfterMs(const QByteArray& header, Instant serverTime)
{
    bool isNumber = false;
    const qint64 seconds = header.toLongLong(&isNumber);
    if (isNumber)
        return std::clamp<qint64>(seconds, 0, kHourMs / 1000) * 1000;
    const Instant date = instantOfHttpDate(header);
    if (!date.isKnown() || !serverTime.isKnown())
        return 0;
    return std::clamp<qint64>(date.ms - serverTime.ms, 0, kHourMs);
}

} // namespace plumbline::sync
