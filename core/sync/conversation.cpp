#include "core/sync/conversation.h"

#include "core/sync/rowmapper.h"

#include <algorithm>
#include <charconv>

namespace plumbline::sync {
namespace {

constexpr qint64 kRenewEarlyMs = 60'000;

Error error(ErrorCode code, std::string what, std::string detail = {})
{
    return {code, {std::move(what)}, std::move(detail)};
}

struct Leaving {
    Turnstile& turnstile;
    ~Leaving() { turnstile.leave(); }
};

} // namespace

Conversation::Conversation(Courier& courier, RequestBuilder builder, const Profile& profile,
                           std::function<Instant()> clock)
    : m_courier(courier)
    , m_builder(std::move(builder))
    , m_profile(profile)
    , m_clock(std::move(clock))
{
}

bool Conversation::hasToken() const
{
    return m_profile.auth.kind == AuthKind::Login || m_profile.auth.kind == AuthKind::OAuth2ClientCredentials;
}

Task<Result<Answer>> Conversation::ask(const RequestTemplate& request, RequestValues values, const AnswerShape& shape)
{
    Answer out;
    const MakeSigned make = [&](const std::string& token) { return m_builder.read(request, values, token, m_clock()); };
    const Courier::Judge judged = [&](const HttpAnswer& answer) { return judge(answer, shape, out); };
    const Result<HttpAnswer> delivered = co_await exchange(make, judged);
    if (!delivered)
        co_return delivered.error();
    co_return out;
}

Task<Result<HttpAnswer>> Conversation::exchange(const MakeSigned& make, const Courier::Judge& judge)
{
    for (bool renewed = false;; renewed = true) {
        std::optional<Error> refused = co_await signIn();
        if (refused)
            co_return *refused;
        const int generation = m_generation;
        const Courier::MakeRequest request = [&] { return make(m_token); };
        Result<HttpAnswer> delivered = co_await m_courier.deliver(request, judge);
        if (delivered || delivered.error().code != ErrorCode::SignInRefused)
            co_return delivered;
        if (renewed || !hasToken()) {
            m_refused = delivered.error();
            co_return delivered;
        }
        refused = co_await renew(generation);
        if (refused)
            co_return *refused;
    }
}

Task<std::optional<Error>> Conversation::signIn()
{
    if (m_refused)
        co_return m_refused;
    if (!hasToken())
        co_return std::nullopt;
    const bool fresh = m_isSignedIn && m_age.elapsed() < m_lifetimeMs - std::min(kRenewEarlyMs, m_lifetimeMs / 5);
    if (fresh)
        co_return std::nullopt;
    co_return co_await renew(m_generation);
}

Task<std::optional<Error>> Conversation::renew(int generation)
{
    co_await m_signingIn.enter();
    const Leaving leaving{m_signingIn};
    if (m_refused)
        co_return m_refused;
    if (generation != m_generation) // another request has renewed it meanwhile
        co_return std::nullopt;
    std::optional<Error> failed = co_await fetchToken();
    if (failed && failed->code == ErrorCode::SignInRefused)
        m_refused = failed;
    co_return failed;
}

Task<std::optional<Error>> Conversation::fetchToken()
{
    const AuthShape& auth = m_profile.auth;
    Answer out;
    const Courier::MakeRequest make = [&] { return m_builder.signIn(m_clock()); };
    const Courier::Judge judged = [&](const HttpAnswer& answer) { return judge(answer, auth.answer, out); };
    const Result<HttpAnswer> delivered = co_await m_courier.deliver(make, judged);
    if (!delivered) {
        // A sign-in that the system turns down by any of its ways is a refused one.
        Error failed = delivered.error();
        if (failed.code == ErrorCode::AnswerRejected || failed.code == ErrorCode::AccessRefused)
            failed.code = ErrorCode::SignInRefused;
        co_return failed;
    }
    const auto token = textAt(out.root(), auth.token);
    if (!token || token->empty())
        co_return error(ErrorCode::AnswerUnexpected, auth.token.text);
    std::int64_t lifetime = 0;
    const std::string text = textAt(out.root(), auth.lifetime).value_or("");
    std::from_chars(text.data(), text.data() + text.size(), lifetime);
    m_lifetimeMs =
        lifetime > 0 && lifetime < 1'000'000'000'000 ? lifetime * auth.lifetimeUnitMs : auth.lifetimeDefaultS * 1000LL;
    m_token = *token;
    m_isSignedIn = true;
    m_age.start();
    ++m_generation;
    co_return std::nullopt;
}

std::optional<Error> Conversation::judge(const HttpAnswer& answer, const AnswerShape& shape, Answer& out)
{
    if (answer.serverTime.isKnown())
        m_skew = answer.serverTime - m_clock();
    if (auto failed = judgeStatus(answer, shape))
        return failed;
    if (answer.contentType == "text/html" || answer.contentType == "application/xhtml+xml")
        return error(ErrorCode::AnswerNotJson, "a web page");
    auto tree = JsonTree::parse(answer.body.toStdString());
    if (!tree)
        return tree.error();
    out.tree = std::make_shared<const JsonTree>(std::move(tree.value()));
    out.link = answer.link;
    out.serverTime = answer.serverTime;
    out.absent = false;
    return judgeBody(shape, out);
}

std::optional<Error> Conversation::judgeStatus(const HttpAnswer& answer, const AnswerShape& shape) const
{
    if (answer.status >= 200 && answer.status < 300)
        return std::nullopt;
    const ErrorCode code = answer.status == 401                                   ? ErrorCode::SignInRefused
                           : answer.status == 403                                 ? ErrorCode::AccessRefused
                           : answer.status == 429                                 ? ErrorCode::RateLimited
                           : answer.status == 503 && !answer.retryAfter.isEmpty() ? ErrorCode::RateLimited
                           : answer.status >= 500 || answer.status == 408         ? ErrorCode::ServerFailed
                                                                                  : ErrorCode::AnswerRejected;
    return error(code, std::to_string(answer.status), messageIn(answer, shape.message));
}

std::optional<Error> Conversation::judgeBody(const AnswerShape& shape, Answer& out) const
{
    const JsonValue root = out.root();
    const std::string message = m_builder.scrubbed(textAt(root, shape.message).value_or(""), m_token);
    const auto valueOf = [&root](const ValueTest& test) { return textAt(root, test.path).value_or("").substr(0, 40); };
    if (shape.expired && passes(*shape.expired, root))
        return error(ErrorCode::SignInRefused, valueOf(*shape.expired), message);
    if (shape.rateLimited && passes(*shape.rateLimited, root))
        return error(ErrorCode::RateLimited, valueOf(*shape.rateLimited), message);
    if (shape.absent && passes(*shape.absent, root)) {
        out.absent = true;
        return std::nullopt;
    }
    if (shape.success && !passes(*shape.success, root))
        return error(ErrorCode::AnswerRejected, valueOf(*shape.success), message);
    return std::nullopt;
}

std::string Conversation::messageIn(const HttpAnswer& answer, const FieldPath& path) const
{
    if (answer.contentType == "text/html")
        return {};
    const auto tree = JsonTree::parse(answer.body.toStdString());
    auto message = tree ? textAt(tree.value().root(), path) : std::nullopt;
    if (!message)
        message = QString::fromUtf8(answer.body.left(800)).toStdString();
    return m_builder.scrubbed(*message, m_token);
}

} // namespace plumbline::sync
