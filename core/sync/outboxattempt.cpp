#include "core/sync/outboxattempt.h"

#include "core/sync/outboxplan.h"
#include "core/sync/rowmapper.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr std::int64_t kLongestWaitMs = 3'600'000;

bool holds(const std::vector<std::string>& statuses, const std::string& status)
{
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

// The first row of an answer; nullopt when there is none.
std::optional<JsonValue> rowIn(const Answer& answer, const AnswerShape& shape)
{
    if (answer.absent)
        return std::nullopt;
    const Located rows = locate(answer.root(), shape.rows);
    if (rows.state != Located::State::Found)
        return std::nullopt;
    if (rows.value->type() != JsonValue::Type::Array)
        return rows.value;
    const std::vector<JsonValue> items = rows.value->items();
    return items.empty() ? std::nullopt : std::optional(items.front());
}

} // namespace

OutboxState stateAfter(const Error& error)
{
    const bool unsent = std::find(error.args.begin(), error.args.end(), "unsent") != error.args.end();
    const std::string what = error.args.empty() ? std::string() : error.args.front();
    switch (error.code) {
    case ErrorCode::Unreachable:
        return unsent || what == "refused" || what == "name" || what.starts_with("proxy") || what == "plain_http"
                   ? OutboxState::Queued
                   : OutboxState::Unconfirmed;
    case ErrorCode::SignInRefused:
    case ErrorCode::RateLimited:
    case ErrorCode::BudgetSpent:
    case ErrorCode::TlsRefused:
        return OutboxState::Queued;
    default:
        return unsent ? OutboxState::Queued : OutboxState::Unconfirmed;
    }
}

OutboxAttempt::OutboxAttempt(Conversation& conversation, const WriteShape& write, std::function<Instant()> clock,
                             int waitMs)
    : m_conversation(conversation)
    , m_write(write)
    , m_clock(std::move(clock))
    , m_waitMs(waitMs)
{
}

Task<OutboxOutcome> OutboxAttempt::run(OutboxEntry entry)
{
    const bool mayBeThere = entry.state == OutboxState::Unconfirmed;
    if (mayBeThere && !m_write.isKeyed) {
        OutboxOutcome asked = co_await ask(entry);
        if (asked.state != OutboxState::Queued || asked.error)
            co_return asked;
    }
    if (m_write.ifMatch && entry.draft.baseVersion.empty()) {
        OutboxOutcome unseen =
            outcome(entry, OutboxState::Conflict, Error{ErrorCode::AnswerUnexpected, {"version"}, {}});
        co_return co_await withTheirs(entry, std::move(unseen));
    }
    OutboxOutcome sent = co_await send(entry);
    if (sent.state == OutboxState::Conflict)
        co_return co_await withTheirs(entry, std::move(sent));
    co_return sent;
}

// Queued without an error: it is not there.
Task<OutboxOutcome> OutboxAttempt::ask(OutboxEntry entry)
{
    const Result<Answer> answer =
        co_await m_conversation.ask(m_write.lookup->request, valuesOf(entry), m_write.lookup->answer);
    if (!answer)
        co_return outcome(entry, OutboxState::Unconfirmed, answer.error());
    const bool isThere = rowIn(answer.value(), m_write.lookup->answer).has_value();
    co_return outcome(entry, isThere ? OutboxState::Delivered : OutboxState::Queued);
}

Task<OutboxOutcome> OutboxAttempt::send(OutboxEntry entry)
{
    const RequestValues values = valuesOf(entry);
    OutboxOutcome judged;
    bool isAnswered = false;
    bool isSent = false;
    const Conversation::MakeSigned make = [&](const std::string& token) {
        isSent = true;
        isAnswered = false;
        return m_conversation.builder().read(m_write.request, values, token, m_clock());
    };
    const Courier::Judge judging = [&](const HttpAnswer& answer) {
        isAnswered = true;
        judged = {};
        return judge(answer, judged);
    };
    const Result<HttpAnswer> delivered = co_await m_conversation.exchange(make, judging);
    if (delivered) {
        OutboxOutcome done = outcome(entry, OutboxState::Delivered);
        done.version = judged.version;
        co_return done;
    }
    const Error& error = delivered.error();
    const OutboxState after = stateAfter(error);
    if (!isSent || after == OutboxState::Queued)
        co_return outcome(entry, OutboxState::Queued, error);
    OutboxOutcome failed = outcome(entry, isAnswered ? judged.state : after, error);
    if (error.code == ErrorCode::AnswerRejected && failed.state == OutboxState::Rejected)
        failed.nextTryAt = {};
    co_return failed;
}

// Both versions are kept; that theirs can not be read does not make the conflict smaller.
Task<OutboxOutcome> OutboxAttempt::withTheirs(OutboxEntry entry, OutboxOutcome conflict)
{
    conflict.nextTryAt = {};
    if (!m_write.current)
        co_return conflict;
    const Result<Answer> answer =
        co_await m_conversation.ask(m_write.current->request, valuesOf(entry), m_write.current->answer);
    if (!answer)
        co_return conflict;
    if (const auto row = rowIn(answer.value(), m_write.current->answer)) {
        conflict.theirs = std::string(row->raw());
        if (m_write.ifMatch)
            conflict.version = textAt(*row, *m_write.ifMatch).value_or("");
    }
    co_return conflict;
}

std::optional<Error> OutboxAttempt::judge(const HttpAnswer& answer, OutboxOutcome& outcome) const
{
    const std::string status = std::to_string(answer.status);
    const auto failed = [&](ErrorCode code, OutboxState state) {
        outcome.state = state;
        return Error{code, {status}, m_conversation.messageIn(answer, m_write.answer.message)};
    };
    if (answer.status >= 200 && answer.status < 300)
        return judgeBody(answer, outcome);
    if (answer.status == 401)
        return failed(ErrorCode::SignInRefused, OutboxState::Queued);
    if (answer.status == 429 || (answer.status == 503 && !answer.retryAfter.isEmpty()))
        return failed(ErrorCode::RateLimited, OutboxState::Queued);
    if (holds(m_write.conflict, status))
        return failed(ErrorCode::AnswerRejected, OutboxState::Conflict);
    if (holds(m_write.running, status))
        return failed(ErrorCode::ServerFailed, OutboxState::Unconfirmed);
    if (answer.status >= 500 || answer.status == 408)
        return failed(ErrorCode::ServerFailed, OutboxState::Unconfirmed);
    return failed(answer.status == 403 ? ErrorCode::AccessRefused : ErrorCode::AnswerRejected, OutboxState::Rejected);
}

// A success says so: an empty body where the profile asks for no sign of it, else JSON with the sign.
std::optional<Error> OutboxAttempt::judgeBody(const HttpAnswer& answer, OutboxOutcome& outcome) const
{
    outcome.version = answer.etag.toStdString();
    const AnswerShape& shape = m_write.answer;
    const bool needsSign = shape.success || shape.failure;
    if (answer.body.trimmed().isEmpty() && !needsSign)
        return std::nullopt;
    const auto doubtful = [&](const char* why) {
        outcome.state = OutboxState::Unconfirmed;
        return Error{ErrorCode::AnswerNotJson, {why}, {}};
    };
    if (answer.contentType == "text/html" || answer.contentType == "application/xhtml+xml")
        return doubtful("a web page");
    const auto tree = JsonTree::parse(answer.body.toStdString());
    if (!tree)
        return doubtful("no JSON");
    const JsonValue root = tree.value().root();
    const auto refused = [&](ErrorCode code, OutboxState state, const ValueTest& test) {
        outcome.state = state;
        const std::string value = textAt(root, test.path).value_or("").substr(0, 40);
        return Error{code, {value}, m_conversation.messageIn(answer, shape.message)};
    };
    if (shape.expired && passes(*shape.expired, root))
        return refused(ErrorCode::SignInRefused, OutboxState::Queued, *shape.expired);
    if (shape.rateLimited && passes(*shape.rateLimited, root))
        return refused(ErrorCode::RateLimited, OutboxState::Queued, *shape.rateLimited);
    if (shape.failure && passes(*shape.failure, root))
        return refused(ErrorCode::AnswerRejected, OutboxState::Rejected, *shape.failure);
    if (shape.success && !passes(*shape.success, root))
        return refused(ErrorCode::AnswerRejected, OutboxState::Rejected, *shape.success);
    if (m_write.version)
        outcome.version = textAt(root, *m_write.version).value_or(outcome.version);
    return std::nullopt;
}

RequestValues OutboxAttempt::valuesOf(const OutboxEntry& entry) const
{
    RequestValues values;
    values.more = writePlaceholders(entry.draft);
    return values;
}

OutboxOutcome OutboxAttempt::outcome(const OutboxEntry& entry, OutboxState state, std::optional<Error> error) const
{
    OutboxOutcome made{entry.sequence, state, m_clock()};
    const bool comesBack = state == OutboxState::Unconfirmed || (state == OutboxState::Queued && error);
    // What never got there is tried with the next sync; what may have got there is given time to settle.
    if (comesBack && state == OutboxState::Unconfirmed) {
        const int doublings = std::clamp(entry.attempts, 0, 12);
        made.nextTryAt = made.at + Duration{std::min(std::int64_t(m_waitMs) << doublings, kLongestWaitMs)};
    }
    made.error = std::move(error);
    return made;
}

} // namespace plumbline::sync
