#include "core/sync/courier.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kLongestBackOffMs = 15 * kMinuteMs;

} // namespace

Courier::Courier(HttpClient& http, Cancellation& cancellation, RetryLimits limits, Budget budget)
    : m_http(http)
    , m_cancellation(cancellation)
    , m_limits(limits)
    , m_budget(budget)
{
    m_time.start();
}

Task<std::optional<Error>> Courier::waitForTurn()
{
    for (;;) {
        if (m_cancellation.isRequested())
            co_return Error{ErrorCode::Cancelled, {}, {}};
        if (m_budget.perDay > 0 && m_budget.usedToday >= m_budget.perDay)
            co_return Error{ErrorCode::BudgetSpent, {std::to_string(m_budget.perDay)}, {}};
        const qint64 now = m_time.elapsed();
        while (!m_sentMs.empty() && m_sentMs.front() <= now - kMinuteMs)
            m_sentMs.pop_front();
        qint64 until = m_notBeforeMs;
        if (m_budget.perMinute > 0 && m_sentMs.size() >= static_cast<std::size_t>(m_budget.perMinute))
            until = std::max(until, m_sentMs.front() + kMinuteMs);
        if (until <= now)
            break;
        if (m_notBeforeMs - now > m_limits.patienceMs)
            co_return Error{ErrorCode::RateLimited, {std::to_string((m_notBeforeMs - now + 999) / 1000)}, {}};
        co_await pause(until - now, m_cancellation);
    }
    m_sentMs.push_back(m_time.elapsed());
    ++m_budget.usedToday;
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
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid() || !serverTime.isKnown())
        return 0;
    date.setTimeSpec(Qt::UTC);
    return std::clamp<qint64>(date.toMSecsSinceEpoch() - serverTime.ms, 0, kHourMs);
}

} // namespace plumbline::sync
