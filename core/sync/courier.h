#pragma once

#include "core/sync/httpclient.h"
#include "core/sync/requestbudget.h"

#include <functional>
#include <optional>

namespace plumbline::sync {

struct RetryLimits {
    int attempts = 4;        // of one read, all together
    int timeoutAttempts = 2; // of a read that timed out
    int baseMs = 1000;       // first wait; doubled each time, up to 15 min, half of it random
    int patienceMs = 90'000; // a longer wait ends the run with RateLimited {seconds}
};

// Delivers reads with patience: budget, back-off with jitter, Retry-After. What it repeats are reads
// only; Plumbline's sign-in calls count as such.
class Courier {
public:
    using MakeRequest = std::function<HttpRequest()>;
    // Looks at an answer; an error of a kind that may pass (see isPassing) leads to another attempt.
    using Judge = std::function<std::optional<Error>(const HttpAnswer&)>;

    Courier(HttpClient& http, Cancellation& cancellation, RetryLimits limits, Budget budget,
            std::function<Instant()> clock);

    // Errors: those of HttpClient and of the judge; BudgetSpent {requests a day}; RateLimited {seconds}.
    Task<Result<HttpAnswer>> deliver(MakeRequest make, Judge judge);

private:
    Task<std::optional<Error>> waitForTurn();
    qint64 waitAfter(const Error& error, const QByteArray& retryAfter, Instant serverTime, int attempt) const;

    HttpClient& m_http;
    Cancellation& m_cancellation;
    RetryLimits m_limits;
    RequestBudget m_budget;
    QElapsedTimer m_time;
    qint64 m_notBeforeMs = 0; // the system asked to wait
};

bool isPassing(const Error& error);

// What Retry-After asks for: seconds or an HTTP date (seen from `serverTime`), 0 ms for anything else;
// one hour at most.
qint64 retryAfterMs(const QByteArray& header, Instant serverTime);

} // namespace plumbline::sync
