#pragma once

#include "core/sync/courier.h"
#include "core/sync/jsontree.h"
#include "core/sync/refreshtoken.h"
#include "core/sync/requestbuilder.h"

#include <memory>

namespace plumbline::sync {

// A checked answer: JSON of the expected kind, with the profile's sign of success.
struct Answer {
    std::shared_ptr<const JsonTree> tree;
    bool absent = false;      // the profile's "no such record"
    bool isUnchanged = false; // 304 to a read with `unlessTag`: there is no tree
    QByteArray link, etag;
    HttpHeaders headers; // names in lower case
    Instant serverTime;

    JsonValue root() const { return tree->root(); }
};

// Talks with one system: signs in, renews a sign-in once when it has run out, and turns every way of
// failing into one error. Requests that run side by side share one renewal.
class Conversation {
public:
    // `clock` may be a pretended one; `machineClock`, which the skew is measured with, is not.
    // `refresh` is asked by profiles whose sign-in goes on with a refresh token; null = there is none.
    Conversation(Courier& courier, RequestBuilder builder, const Profile& profile, std::function<Instant()> clock,
                 std::function<Instant()> machineClock, RefreshToken* refresh);

    // Errors besides those of Courier: SignInRefused, AccessRefused {status}, RateLimited {}, ServerFailed
    // {status}, AnswerRejected {status or code}, AnswerNotJson {why}, AnswerTruncated {what}. The detail holds
    // the system's own words, without secrets.
    Task<Result<Answer>> ask(const RequestTemplate& request, RequestValues values, const AnswerShape& shape);
    // The same for an answer that only the caller can judge: `make` is given the token, `judge` says
    // SignInRefused where the sign-in has run out. Both live until the answer is there.
    using MakeSigned = std::function<HttpRequest(const std::string& token)>;
    Task<Result<HttpAnswer>> exchange(const MakeSigned& make, const Courier::Judge& judge);
    // Asks for a token where the profile has one.
    Task<std::optional<Error>> signIn();
    // The same with what the user's browser has brought.
    Task<std::optional<Error>> signInWith(Grant grant);

    const RequestBuilder& builder() const { return m_builder; }
    // The system's own words about a failure, without secrets: what stands at a path, else the beginning.
    std::string messageIn(const HttpAnswer& answer, const std::vector<FieldPath>& paths) const;
    std::string messageIn(const HttpAnswer& answer, const FieldPath& path) const
    {
        return messageIn(answer, std::vector{path});
    }
    // Their clock minus ours, of the last answer that said it.
    std::optional<Duration> clockSkew() const { return m_skew; }

private:
    bool hasToken() const;
    Task<std::optional<Error>> renew(int generation);
    Task<std::optional<Error>> fetchToken();
    Task<std::optional<Error>> refreshToken();
    Task<std::optional<Error>> askForToken(Grant grant);
    std::optional<Error> beginSession(JsonValue root);
    std::optional<Error> judge(const HttpAnswer& answer, const AnswerShape& shape, Answer& out);
    std::optional<Error> judgeStatus(const HttpAnswer& answer, const AnswerShape& shape) const;
    std::optional<Error> judgeBody(const AnswerShape& shape, Answer& out) const;

    Courier& m_courier;
    RequestBuilder m_builder;
    const Profile& m_profile;
    std::function<Instant()> m_clock, m_machineClock;
    RefreshToken* m_refresh;
    std::optional<Duration> m_skew;

    Turnstile m_signingIn;
    std::string m_token;
    int m_generation = 0;
    bool m_isSignedIn = false;
    QElapsedTimer m_age; // of the token
    qint64 m_lifetimeMs = 0;
    std::optional<Error> m_refused; // a refused sign-in is not tried again: six bad ones lock an account
};

} // namespace plumbline::sync
