#pragma once

#include "core/sync/httpclient.h"
#include "core/sync/templates.h"

#include <map>
#include <set>

namespace plumbline::sync {

// What one request's placeholders stand for. Unset = no value.
struct RequestValues {
    std::optional<std::int64_t> limit, offset, page;
    std::optional<std::string> cursor;
    std::optional<Instant> since, until;
    std::string after, afterTime; // of keyset paging: key and time of the last row, as they were sent
    std::string id, key;          // empty = no value
    std::string link;             // an absolute URL that replaces path and query (next link)
    std::string unlessTag;        // of a GET: answered with 304 while it still has this ETag; empty = asked for anyhow
    Placeholders more;            // those of a write; may be empty
};

// How a token is asked for: RFC 6749. "" = as the profile says.
struct Grant {
    std::string type;
    std::vector<std::pair<std::string, std::string>> parameters; // as they are
};

// Turns templates into requests of one source: base URL, settings, sign-in, RFC 3986 encoding.
class RequestBuilder {
public:
    // `settings` holds the secrets as well; `baseUrl` has been checked.
    RequestBuilder(const Profile& profile, QUrl baseUrl, std::map<std::string, std::string> settings);

    // A read, signed in with `token` where the profile uses one. `now` is one instant for all of it.
    HttpRequest read(const RequestTemplate& request, const RequestValues& values, const std::string& token,
                     Instant now) const;
    // What tells this read from any other: profile, settings, address. Holds no secret, and none can be told from it.
    std::string fingerprintOf(const RequestTemplate& request, const RequestValues& values, Instant now) const;
    // The call that asks for a token; OAuth2 with this grant, or with the profile's own.
    HttpRequest signIn(Instant now, const Grant& grant = {}) const;
    // Where the user signs in with a browser (OAuth2 code), client, scope and `parameters` in the query.
    QUrl authorizeUrl(const TemplateMap& parameters) const;
    // One more text to be blanked out by scrubbed().
    void hide(const std::string& secret) { m_hidden.insert(secret); }

    // From now on requests go to `baseUrl`, which keepsTheRule() has allowed, and know what the token answer said.
    void setSession(std::map<std::string, std::string> kept, std::optional<QUrl> baseUrl);

    const QUrl& signInUrl() const { return m_signInUrl; }

    // A link of an answer as an absolute URL: relative to the base URL, or (when it begins with "?")
    // to the request that it answers. Error: RedirectRefused {"next_link"} when it leaves the origin.
    Result<QUrl> resolved(const std::string& link, const RequestTemplate& request) const;
    // Without what the sign-in put into its query, so that it may be stored.
    std::string storable(const QUrl& link) const;
    std::string expandedSystem(const std::string& text) const;
    // The texts with every secret blanked out, and cut to 200 characters: for Error::detail.
    std::string scrubbed(std::string text, const std::string& token) const;

private:
    using Computed = std::map<std::string, std::string>;
    Placeholders placeholders(const RequestValues& values, const std::string& token, Instant now,
                              const Computed& computed) const;
    Computed compute(const RequestTemplate& request, const RequestValues& values, const std::string& token,
                     Instant now) const;
    void addBody(HttpRequest& out, const RequestTemplate& request, const Placeholders& values) const;
    QUrl urlOf(const QUrl& base, const RequestTemplate& request, const Placeholders& values) const;

    const Profile& m_profile;
    QUrl m_signInUrl, m_baseUrl;
    std::map<std::string, std::string> m_kept; // of the token answer
    std::map<std::string, std::string> m_settings;
    std::set<std::string> m_hidden;
};

// Whether a token answer may send us from `own` to `other`: the same host, or a name in one of `domains`; over
// https, or on this machine.
bool keepsTheRule(const QUrl& own, const QUrl& other, const std::vector<std::string>& domains);

// An instant in one of the placeholders' forms (profile.h).
std::string timeText(Instant at, std::string_view form);

} // namespace plumbline::sync
