#include "core/sync/conversation.h"

#include "core/sync/deepread.h"
#include "core/sync/rowmapper.h"

#include <QNetworkCookie>

#include <algorithm>
#include <charconv>

namespace plumbline::sync {
namespace {

constexpr qint64 kRenewEarlyMs = 60'000;

Error error(ErrorCode code, std::string what, std::string detail = {})
{
    return {code, {std::move(what)}, std::move(detail)};
}

// "a=1; b=2" of all that the answer set; nothing of one that is empty or has been taken back.
std::optional<std::string> sessionOf(const QByteArray& setCookie)
{
    QByteArray session;
    for (const QNetworkCookie& cookie : QNetworkCookie::parseCookies(setCookie)) {
        if (!cookie.value().isEmpty())
            session += (session.isEmpty() ? "" : "; ") + cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    return session.isEmpty() ? std::nullopt : std::optional(session.toStdString());
}

struct Leaving {
    Turnstile& turnstile;
    ~Leaving() { turnstile.leave(); }
};

} // namespace

Conversation::Conversation(Courier& courier, RequestBuilder builder, const Profile& profile,
                           std::function<Instant()> clock, std::function<Instant()> machineClock, RefreshToken* refresh)
    : m_courier(courier)
    , m_builder(std::move(builder))
    , m_profile(profile)
    , m_clock(std::move(clock))
    , m_machineClock(std::move(machineClock))
    , m_refresh(refresh)
{
}

bool Conversation::hasToken() const { return m_profile.auth.kind == AuthKind::Login || isOAuth(m_profile.auth.kind); }

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
    std::optional<Error> failed;
    if (!m_refresh || !hasRefreshToken(m_profile.auth.kind)) {
        const Grant own;
        failed = co_await askForToken(own);
        co_return failed;
    }
    struct Release {
        RefreshToken& refresh;
        ~Release() { refresh.release(); }
    } const release{*m_refresh};
    failed = co_await m_refresh->hold();
    if (!failed)
        failed = co_await refreshToken();
    co_return failed;
}

// With the refresh token while it is good; a password is the way back, a browser needs the user.
Task<std::optional<Error>> Conversation::refreshToken()
{
    const bool needsBrowser = m_profile.auth.kind == AuthKind::OAuth2Code;
    const Result<std::string> stored = co_await m_refresh->read();
    if (!stored && needsBrowser)
        co_return stored.error();
    std::optional<Error> failed = error(ErrorCode::SignInRefused, "sign_in");
    if (stored && !stored.value().empty()) {
        m_builder.hide(stored.value());
        Grant grant{"refresh_token", {}};
        grant.parameters.emplace_back("refresh_token", stored.value());
        failed = co_await askForToken(grant);
    }
    const Grant own;
    if (failed && failed->code == ErrorCode::SignInRefused && !needsBrowser)
        failed = co_await askForToken(own);
    co_return failed;
}

Task<std::optional<Error>> Conversation::signInWith(Grant grant)
{
    std::optional<Error> failed = co_await askForToken(std::move(grant));
    m_refused = failed ? m_refused : std::nullopt;
    co_return failed;
}

Task<std::optional<Error>> Conversation::askForToken(Grant grant)
{
    const AuthShape& auth = m_profile.auth;
    Answer out;
    const Courier::MakeRequest make = [&] { return m_builder.signIn(m_clock(), grant); };
    const Courier::Judge judged = [&](const HttpAnswer& answer) { return judge(answer, auth.answer, out); };
    const Result<HttpAnswer> delivered = co_await m_courier.deliver(make, judged);
    if (!delivered) {
        // A sign-in that the system turns down by any of its ways is a refused one.
        Error failed = delivered.error();
        if (failed.code == ErrorCode::AnswerRejected || failed.code == ErrorCode::AccessRefused)
            failed.code = ErrorCode::SignInRefused;
        co_return failed;
    }
    const std::optional<std::string> token =
        auth.isCookie ? sessionOf(delivered.value().cookies) : textAt(out.root(), auth.token);
    if (!token || token->empty())
        co_return error(ErrorCode::AnswerUnexpected, auth.isCookie ? "Set-Cookie" : auth.token.text);
    if (const auto refused = beginSession(out.root()))
        co_return refused;
    // Stored before it is needed: the one before is worth nothing any more.
    const std::string next = hasRefreshToken(auth.kind) ? textAt(out.root(), auth.refresh).value_or("") : "";
    m_builder.hide(next);
    if (m_refresh && !next.empty())
        co_await m_refresh->write(next);
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

// What a token answer says besides the token.
std::optional<Error> Conversation::beginSession(JsonValue root)
{
    std::map<std::string, std::string> kept;
    for (const auto& [name, path] : m_profile.auth.keep)
        kept[name] = textAt(root, path).value_or("");
    if (!m_profile.auth.baseUrl) {
        m_builder.setSession(std::move(kept), std::nullopt);
        return std::nullopt;
    }
    const std::string address = textAt(root, *m_profile.auth.baseUrl).value_or("");
    if (address.empty())
        return error(ErrorCode::AnswerUnexpected, m_profile.auth.baseUrl->text);
    const QUrl url(QString::fromStdString(address), QUrl::StrictMode);
    if (!keepsTheRule(m_builder.signInUrl(), url, m_profile.auth.within))
        return error(ErrorCode::RedirectRefused, "base_url");
    m_builder.setSession(std::move(kept), url);
    return std::nullopt;
}

std::optional<Error> Conversation::judge(const HttpAnswer& answer, const AnswerShape& shape, Answer& out)
{
    if (answer.serverTime.isKnown())
        m_skew = answer.serverTime - m_machineClock();
    out.serverTime = answer.serverTime;
    out.isUnchanged = answer.status == 304; // which passes only where it was asked for
    if (out.isUnchanged)
        return std::nullopt;
    if (auto failed = judgeStatus(answer, shape))
        return failed;
    if (answer.contentType == "text/html" || answer.contentType == "application/xhtml+xml")
        return error(ErrorCode::AnswerNotJson, "a web page");
    auto tree = JsonTree::parse(answer.body.toStdString());
    if (!tree)
        return tree.error();
    if (!shape.parse.empty())
        tree = withTextsParsed(std::move(tree.value()), shape.parse);
    if (!tree)
        return tree.error();
    out.tree = std::make_shared<const JsonTree>(std::move(tree.value()));
    out.link = answer.link;
    out.etag = answer.etag;
    out.headers = answer.headers;
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
    const std::string message = m_builder.scrubbed(firstTextAt(root, shape.message), m_token);
    const auto valueOf = [&root](const ValueTest& test) { return textAt(root, test.path).value_or("").substr(0, 40); };
    if (shape.expired && passes(*shape.expired, root))
        return error(ErrorCode::SignInRefused, valueOf(*shape.expired), message);
    if (shape.rateLimited && passes(*shape.rateLimited, root))
        return error(ErrorCode::RateLimited, valueOf(*shape.rateLimited), message);
    if (shape.absent && passes(*shape.absent, root)) {
        out.absent = true;
        return std::nullopt;
    }
    if (shape.failure && passes(*shape.failure, root))
        return error(ErrorCode::AnswerRejected, valueOf(*shape.failure), message);
    if (shape.success && !passes(*shape.success, root))
        return error(ErrorCode::AnswerRejected, valueOf(*shape.success), message);
    return std::nullopt;
}

std::string Conversation::messageIn(const HttpAnswer& answer, const std::vector<FieldPath>& paths) const
{
    if (answer.contentType == "text/html")
        return {};
    const auto tree = JsonTree::parse(answer.body.toStdString());
    std::string message = tree ? firstTextAt(tree.value().root(), paths) : std::string();
    if (message.empty())
        message = QString::fromUtf8(answer.body.left(800)).toStdString();
    return m_builder.scrubbed(message, m_token);
}

} // namespace plumbline::sync
