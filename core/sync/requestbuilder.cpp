#include "core/sync/requestbuilder.h"

#include "core/sync/signing.h"

#include <QCryptographicHash>
#include <QUrlQuery>
#include <QUuid>

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr int kBeijingMinutes = 480;
constexpr std::size_t kMostDetail = 200;

std::optional<PlaceholderValue> number(const std::optional<std::int64_t>& value)
{
    if (!value)
        return std::nullopt;
    return PlaceholderValue{std::to_string(*value), true};
}

std::optional<PlaceholderValue> notEmpty(const std::string& value)
{
    if (value.empty())
        return std::nullopt;
    return PlaceholderValue{value, false};
}

std::optional<PlaceholderValue> time(const std::optional<Instant>& at, std::string_view form)
{
    if (!at)
        return std::nullopt;
    return PlaceholderValue{timeText(*at, form), form.starts_with("unix")};
}

// A header's value can not hold a line break, whatever a setting holds.
QByteArray headerValue(const std::string& text)
{
    std::string clean = text;
    std::erase_if(clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return QByteArray::fromStdString(clean);
}

std::vector<std::pair<std::string, std::string>> expanded(const TemplateMap& templates, const Placeholders& values)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& [name, text] : templates) {
        if (const auto value = expand(text, values))
            pairs.emplace_back(name, *value);
    }
    return pairs;
}

void addHeaders(HttpRequest& out, const TemplateMap& templates, const Placeholders& values)
{
    for (const auto& [name, value] : expanded(templates, values))
        out.headers.emplace_back(QByteArray::fromStdString(name), headerValue(value));
}

void addQuery(QUrl& url, const TemplateMap& templates, const Placeholders& values)
{
    const std::string more = encodedPairs(expanded(templates, values));
    if (more.empty())
        return;
    QString query = url.query(QUrl::FullyEncoded);
    query += (query.isEmpty() ? QString() : QStringLiteral("&")) + QString::fromStdString(more);
    url.setQuery(query, QUrl::StrictMode);
}

QUrl asFolder(QUrl url)
{
    if (!url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path() + QLatin1Char('/'));
    return url;
}

std::string doubledQuotes(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out;
}

// The request's own parameters sorted by name; what depends on the signature itself is not among them.
std::map<std::string, std::string> sortedParameters(const RequestTemplate& request, const Placeholders& values)
{
    std::vector<std::pair<std::string, std::string>> pairs = expanded(request.query, values);
    const auto form = expanded(request.form, values);
    pairs.insert(pairs.end(), form.begin(), form.end());
    std::sort(pairs.begin(), pairs.end());
    std::string joined, written;
    for (const auto& [name, value] : pairs) {
        joined += name + value;
        written += (written.empty() ? "" : "&") + name + "=" + value;
    }
    return {{"params", joined}, {"params:pairs", written}};
}

QByteArray basic(const std::string& user, const std::string& password)
{
    return "Basic " + QByteArray::fromStdString(user + ":" + password).toBase64();
}

// The form of a token request without the client.
TemplateMap grantForm(const AuthShape& auth, const Grant& grant)
{
    if (!grant.type.empty())
        return {{"grant_type", grant.type}};
    const bool isPassword = auth.kind == AuthKind::OAuth2Password;
    TemplateMap form{{"grant_type", isPassword ? "password" : "client_credentials"}};
    if (isPassword) {
        form.emplace_back("username", auth.user);
        form.emplace_back("password", auth.password);
    }
    if (!auth.scope.empty())
        form.emplace_back("scope", auth.scope);
    return form;
}

} // namespace

RequestBuilder::RequestBuilder(const Profile& profile, QUrl baseUrl, std::map<std::string, std::string> settings)
    : m_profile(profile)
    , m_signInUrl(asFolder(std::move(baseUrl)))
    , m_baseUrl(m_signInUrl)
    , m_settings(std::move(settings))
{
}

void RequestBuilder::setSession(std::map<std::string, std::string> kept, std::optional<QUrl> baseUrl)
{
    m_kept = std::move(kept);
    m_baseUrl = asFolder(baseUrl.value_or(m_signInUrl));
}

Placeholders RequestBuilder::placeholders(const RequestValues& values, const std::string& token, Instant now,
                                          const Computed& computed) const
{
    return [this, &values, &token, now, &computed](std::string_view name,
                                                   std::string_view form) -> std::optional<PlaceholderValue> {
        std::optional<PlaceholderValue> value;
        if (name.starts_with("setting.")) {
            const auto found = m_settings.find(std::string(name.substr(8)));
            value = found == m_settings.end() ? std::nullopt : notEmpty(found->second);
        } else if (const auto found =
                       computed.find(name == "params" && form == "pairs" ? "params:pairs" : std::string(name));
                   found != computed.end()) {
            value = PlaceholderValue{found->second, false};
        } else if (const auto kept = m_kept.find(std::string(name)); kept != m_kept.end()) {
            value = PlaceholderValue{kept->second, false};
        } else if (name == "limit" || name == "offset" || name == "page") {
            value = number(name == "limit" ? values.limit : name == "offset" ? values.offset : values.page);
        } else if (name == "since" || name == "now") {
            value = time(name == "since" ? values.since : std::optional(now), form);
        } else if (values.more && (value = values.more(name, form))) {
            value->isNumber = value->isNumber && form != "text";
        } else if (name == "until") {
            value = time(values.until, form);
        } else if (name == "after" || name == "after_time") {
            value = notEmpty(name == "after" ? values.after : values.afterTime);
        } else if (name == "cursor") {
            value = values.cursor ? std::optional(PlaceholderValue{*values.cursor, false}) : std::nullopt;
        } else {
            value = notEmpty(name == "id" ? values.id : name == "key" ? values.key : name == "token" ? token : "");
        }
        if (value && form == "text")
            value->isNumber = false;
        if (value && form == "quoted")
            value->text = doubledQuotes(value->text);
        if (value && form == "int")
            value->isNumber = !value->text.empty() && value->text.find_first_not_of("0123456789") == std::string::npos;
        return value;
    };
}

RequestBuilder::Computed RequestBuilder::compute(const RequestTemplate& request, const RequestValues& values,
                                                 const std::string& token, Instant now) const
{
    Computed computed{{"nonce", QUuid::createUuid().toString(QUuid::Id128).toStdString()}};
    if (!m_profile.auth.compute.empty())
        computed.merge(sortedParameters(request, placeholders(values, token, now, Computed(computed))));
    for (const ComputedValue& step : m_profile.auth.compute) {
        const Placeholders known = placeholders(values, token, now, computed);
        const QByteArray from = QByteArray::fromStdString(expand(step.from, known).value_or(""));
        const QByteArray key = QByteArray::fromStdString(expand(step.key, known).value_or(""));
        computed[step.name] = applySteps(from, step.apply, key).toStdString();
    }
    return computed;
}

QUrl RequestBuilder::urlOf(const QUrl& base, const RequestTemplate& request, const Placeholders& values) const
{
    std::string path = expand(request.path, values).value_or("");
    path.erase(0, std::min(path.find_first_not_of('/'), path.size()));
    QUrl url = base;
    std::string whole = base.path(QUrl::FullyEncoded).toStdString();
    for (const char c : path)
        whole += std::string_view("/()',=:@!$*;+").find(c) == std::string_view::npos
                     ? percentEncoded(std::string_view(&c, 1))
                     : std::string(1, c);
    url.setPath(QString::fromStdString(whole), QUrl::TolerantMode);
    return url;
}

void RequestBuilder::addBody(HttpRequest& out, const RequestTemplate& request, const Placeholders& values) const
{
    if (request.body.kind != BodyTemplate::Kind::None) {
        out.body = QByteArray::fromStdString(expandBody(request.body, values));
        out.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
    } else if (request.method != "GET") {
        out.body = QByteArray::fromStdString(encodedPairs(expanded(request.form, values)));
        out.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    }
}

HttpRequest RequestBuilder::read(const RequestTemplate& request, const RequestValues& values, const std::string& token,
                                 Instant now) const
{
    const Computed computed = compute(request, values, token, now);
    const Placeholders known = placeholders(values, token, now, computed);
    HttpRequest out;
    out.method = QByteArray::fromStdString(request.method);
    if (values.link.empty()) {
        out.url = urlOf(m_baseUrl, request, known);
        addQuery(out.url, m_profile.query, known);
        addQuery(out.url, request.query, known);
    } else {
        out.url = QUrl(QString::fromStdString(values.link), QUrl::StrictMode);
    }
    addHeaders(out, m_profile.headers, known);
    addHeaders(out, request.headers, known);
    addBody(out, request, known);
    if (!values.unlessTag.empty() && out.method == "GET")
        out.headers.emplace_back("If-None-Match", QByteArray::fromStdString(values.unlessTag));
    if (m_profile.auth.kind == AuthKind::Basic)
        out.headers.emplace_back("Authorization", basic(expand(m_profile.auth.user, known).value_or(""),
                                                        expand(m_profile.auth.password, known).value_or("")));
    addHeaders(out, m_profile.auth.headers, known);
    addQuery(out.url, m_profile.auth.query, known);
    return out;
}

std::string RequestBuilder::fingerprintOf(const RequestTemplate& request, const RequestValues& values,
                                          Instant now) const
{
    RequestBuilder open(*this);
    for (const ProfileSetting& setting : m_profile.settings) {
        if (setting.secret)
            open.m_settings.erase(setting.name);
    }
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const std::string& text) { hash.addData(QByteArray::fromStdString(text + '\n')); };
    add(m_profile.fingerprint);
    for (const auto& [name, value] : open.m_settings)
        add(name + '=' + value);
    add(storable(open.read(request, values, {}, now).url));
    return hash.result().toBase64(QByteArray::OmitTrailingEquals).toStdString();
}

HttpRequest RequestBuilder::signIn(Instant now, const Grant& grant) const
{
    const AuthShape& auth = m_profile.auth;
    const RequestValues none;
    const Computed computed = compute(auth.request, none, {}, now);
    const Placeholders known = placeholders(none, {}, now, computed);
    HttpRequest out;
    out.method = QByteArray::fromStdString(auth.request.method);
    out.url = urlOf(m_signInUrl, auth.request, known);
    addQuery(out.url, auth.request.query, known);
    addHeaders(out, m_profile.headers, known);
    addHeaders(out, auth.request.headers, known);
    if (!isOAuth(auth.kind)) {
        addBody(out, auth.request, known);
        return out;
    }
    auto form = expanded(grantForm(auth, grant), known);
    form.insert(form.end(), grant.parameters.begin(), grant.parameters.end());
    const std::string client = expand(auth.clientId, known).value_or("");
    const std::string secret = expand(auth.clientSecret, known).value_or("");
    // RFC 6749, 2.3.1: both are form-encoded before they are joined. A client without a secret is only named.
    if (!auth.clientInBody && !secret.empty())
        out.headers.emplace_back("Authorization", basic(percentEncoded(client), percentEncoded(secret)));
    else
        form.emplace_back("client_id", client);
    if (auth.clientInBody && !secret.empty())
        form.emplace_back("client_secret", secret);
    out.body = QByteArray::fromStdString(encodedPairs(form));
    out.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    return out;
}

QUrl RequestBuilder::authorizeUrl(const TemplateMap& parameters) const
{
    const AuthShape& auth = m_profile.auth;
    const RequestValues none;
    const Computed computed;
    const Placeholders known = placeholders(none, {}, {}, computed);
    RequestTemplate request;
    request.path = auth.authorize;
    const bool isAbsolute = auth.authorize.starts_with("https://");
    QUrl url = isAbsolute ? QUrl(QString::fromStdString(expand(auth.authorize, known).value_or("")), QUrl::StrictMode)
                          : urlOf(m_signInUrl, request, known);
    TemplateMap client{{"client_id", auth.clientId}};
    if (!auth.scope.empty())
        client.emplace_back("scope", auth.scope);
    addQuery(url, client, known);
    const QString more = QString::fromStdString(encodedPairs(parameters));
    url.setQuery(url.query(QUrl::FullyEncoded) + QLatin1Char('&') + more, QUrl::StrictMode);
    return url;
}

Result<QUrl> RequestBuilder::resolved(const std::string& link, const RequestTemplate& request) const
{
    const QUrl relative(QString::fromStdString(link), QUrl::TolerantMode);
    const bool ofRequest = link.starts_with('?');
    const RequestValues none;
    const Computed computed;
    const QUrl base = ofRequest ? urlOf(m_baseUrl, request, placeholders(none, {}, {}, computed)) : m_baseUrl;
    const QUrl url = base.resolved(relative);
    if (!relative.isValid() || !sameOrigin(url, m_baseUrl))
        return Error{ErrorCode::RedirectRefused, {"next_link"}, {}};
    return url;
}

std::string RequestBuilder::storable(const QUrl& link) const
{
    QUrl url = link;
    QUrlQuery query(url.query(QUrl::FullyEncoded));
    for (const auto& [name, text] : m_profile.auth.query)
        query.removeAllQueryItems(QString::fromStdString(name));
    url.setQuery(query.isEmpty() ? QString() : query.query(QUrl::FullyEncoded), QUrl::StrictMode);
    return url.toString(QUrl::FullyEncoded).toStdString();
}

std::string RequestBuilder::expandedSystem(const std::string& text) const
{
    const RequestValues none;
    const Computed computed;
    return expand(text, placeholders(none, {}, {}, computed)).value_or("");
}

std::string RequestBuilder::scrubbed(std::string text, const std::string& token) const
{
    std::vector<std::string> secrets{token};
    secrets.insert(secrets.end(), m_hidden.begin(), m_hidden.end());
    for (const ProfileSetting& setting : m_profile.settings) {
        const auto found = m_settings.find(setting.name);
        if (setting.secret && found != m_settings.end())
            secrets.push_back(found->second);
    }
    for (const std::string& secret : secrets) {
        for (std::size_t at = 0; !secret.empty() && (at = text.find(secret, at)) != std::string::npos;)
            text = text.substr(0, at) + "***" + text.substr(at + secret.size());
    }
    return QString::fromStdString(text).simplified().left(kMostDetail).toStdString();
}

bool keepsTheRule(const QUrl& own, const QUrl& other, const std::vector<std::string>& domains)
{
    const QString host = other.host().toLower();
    const bool isSafe = other.scheme() == QLatin1String("https") || isLoopback(other);
    if (!other.isValid() || host.isEmpty() || !isSafe || !other.userInfo().isEmpty())
        return false;
    return host == own.host().toLower() ||
           std::any_of(domains.begin(), domains.end(), [&host](const std::string& name) {
               const QString domain = QString::fromStdString(name).toLower();
               return host == domain || host.endsWith(QLatin1Char('.') + domain);
           });
}

std::string timeText(Instant at, std::string_view form)
{
    const std::string iso = toIso(at);
    if (form == "iso" || form == "odata")
        return iso;
    if (form == "iso_s")
        return iso.substr(0, 19) + "Z";
    if (form == "unix_ms")
        return std::to_string(at.ms);
    if (form == "unix_s")
        return std::to_string(at.ms >= 0 ? at.ms / 1000 : (at.ms - 999) / 1000);
    const std::string local = toIso(Instant{at.ms + kBeijingMinutes * 60'000LL});
    return form == "date" ? local.substr(0, 10) : local.substr(0, 10) + " " + local.substr(11, 8);
}

} // namespace plumbline::sync
