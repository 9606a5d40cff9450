#include "core/sync/profileparts.h"

#include <charconv>

namespace plumbline::sync {
namespace {

// "+08:00", "-03:30", "Z", "beijing": minutes east of UTC.
std::optional<int> zoneMinutes(const std::string& text)
{
    if (text == "Z" || text == "UTC")
        return 0;
    if (text == "beijing" || text == "Asia/Shanghai")
        return 480;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    int hours = 0;
    int minutes = 0;
    const auto h = std::from_chars(text.data() + 1, text.data() + 3, hours);
    const auto m = std::from_chars(text.data() + 4, text.data() + 6, minutes);
    if (h.ptr != text.data() + 3 || m.ptr != text.data() + 6 || hours > 14 || minutes > 59)
        return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

void readCompute(TomlSection& section, AuthShape& auth)
{
    static const std::set<std::string> kSteps = {"md5",    "sha1",  "sha256", "hmac_sha256", "hex",
                                                 "base64", "upper", "lower",  "url_encode"};
    for (TomlSection& item : section.sections("compute")) {
        ComputedValue value;
        value.name = item.requiredText("name");
        value.from = item.templateText("from");
        value.key = item.templateText("key");
        value.apply = item.texts("apply");
        for (const std::string& step : value.apply) {
            if (!kSteps.contains(step))
                item.fail("apply", "one_of:md5, sha1, sha256, hmac_sha256, hex, base64, upper, lower, url_encode", step,
                          {kSteps.begin(), kSteps.end()});
        }
        item.finish();
        section.file().computed.insert(value.name);
        auth.compute.push_back(std::move(value));
    }
}

// What the token answer says besides the token.
void readSession(TomlSection& section, AuthShape& auth)
{
    for (auto& [name, text] : section.textTable("keep")) {
        auto path = parsePath(text);
        if (!path)
            section.fail("keep", path.error().detail, text);
        else
            auth.keep.emplace_back(name, std::move(path.value()));
        section.file().computed.insert(name);
    }
    auth.baseUrl = section.optionalPath("base_url");
    auth.within = section.texts("within");
    if (!auth.within.empty() && !auth.baseUrl)
        section.fail("base_url", "within_path");
}

// What a grant needs besides the client.
void readGrant(TomlSection& section, AuthShape& auth)
{
    if (auth.kind == AuthKind::OAuth2Password) {
        auth.user = section.templateText("user", "{setting.user}");
        auth.password = section.templateText("password", "{setting.password}");
    }
    if (auth.kind == AuthKind::OAuth2Code)
        auth.authorize = section.requiredText("authorize_path");
    if (auth.kind != AuthKind::OAuth2ClientCredentials)
        auth.refresh =
            section.has("refresh_token") ? section.path("refresh_token") : parsePath("refresh_token").value();
}

void readTokenCall(TomlSection& section, AuthShape& auth)
{
    if (isOAuth(auth.kind)) {
        auth.request.method = "POST";
        auth.request.path = section.requiredText("token_path");
        auth.clientId = section.templateText("client_id", "{setting.client_id}");
        auth.clientSecret = section.templateText("client_secret", "{setting.client_secret}");
        auth.scope = section.templateText("scope");
        auth.clientInBody = section.oneOf("style", {"basic", "post"}, "basic") == "post";
        readGrant(section, auth);
    } else {
        auth.request = readRequest(section);
    }
    auth.answer = readAnswer(section);
    auth.token = section.has("token") ? section.path("token") : parsePath("access_token").value();
    auth.isCookie = auth.token.text == "cookie";
    readSession(section, auth);
    auth.lifetime = section.has("lifetime") ? section.path("lifetime") : parsePath("expires_in").value();
    auth.lifetimeUnitMs = section.oneOf("lifetime_unit", {"s", "ms"}, "s") == "ms" ? 1 : 1000;
    auth.lifetimeDefaultS = section.integer("lifetime_default_s", 7200, 30, 31'536'000);
}

} // namespace

ProfileLabel readLabel(TomlSection& section, std::string_view key)
{
    ProfileLabel label;
    if (auto words = section.section(key)) {
        label.zh = words->requiredText("zh");
        label.en = words->requiredText("en");
        words->finish();
    } else {
        section.fail(key, "label");
    }
    return label;
}

RequestTemplate readRequest(TomlSection& section, RequestUse use)
{
    RequestTemplate request;
    request.method = use == RequestUse::Writes ? section.oneOf("method", {"POST", "PUT", "PATCH"}, "POST")
                                               : section.oneOf("method", {"GET", "POST"}, "GET");
    request.path = section.templateText("path");
    request.query = section.templates("query");
    request.headers = section.templates("headers");
    request.form = section.templates("form");
    request.body = section.body("body");
    const bool hasBody = !request.form.empty() || request.body.kind != BodyTemplate::Kind::None;
    if (hasBody && request.method == "GET")
        section.fail("method", "post_for_body", request.method);
    return request;
}

std::optional<ValueTest> readTest(TomlSection& parent, std::string_view key)
{
    auto section = parent.section(key);
    if (!section)
        return std::nullopt;
    ValueTest test;
    test.path = section->path("path");
    test.values = section->texts("values");
    if (section->has("present"))
        test.present = section->boolean("present", true);
    if (test.values.empty() == !test.present)
        section->fail("values", "value_or_present");
    section->finish();
    return test;
}

AnswerShape readAnswer(TomlSection& parent)
{
    AnswerShape answer;
    auto section = parent.section("answer");
    if (!section)
        return answer;
    answer.parse = section->paths("parse");
    answer.rows = section->path("rows");
    answer.columns = section->texts("columns");
    answer.success = readTest(*section, "success");
    answer.failure = readTest(*section, "failure");
    answer.expired = readTest(*section, "expired");
    answer.rateLimited = readTest(*section, "rate_limited");
    answer.absent = readTest(*section, "absent");
    answer.message = section->paths("message");
    for (const FieldPath& path : answer.parse) {
        if (path.isDeep())
            section->fail("parse", "shallow_path", path.text);
    }
    if (answer.rows.isDeep())
        section->fail("rows", "shallow_rows", answer.rows.text);
    section->finish();
    return answer;
}

TimeShape readTime(TomlSection& section, const TimeShape& fallback)
{
    TimeShape time = fallback;
    time.format = section.oneOf("format", {"iso", "beijing", "unix_s", "unix_ms", "odata_v2", "date"}, fallback.format);
    if (time.format == "beijing") {
        time.format = "iso";
        time.zoneMinutes = 480;
    }
    if (section.has("zone")) {
        time.zoneMinutes = zoneMinutes(section.text("zone"));
        if (!time.zoneMinutes)
            section.fail("zone", "zone");
    }
    return time;
}

AuthShape readAuth(TomlSection& top)
{
    AuthShape auth;
    auto section = top.section("auth");
    if (!section)
        return auth;
    const std::string kind = section->oneOf("kind",
                                            {"none", "header", "query", "basic", "login", "oauth2_client_credentials",
                                             "oauth2_password", "oauth2_code", "signed"},
                                            "none");
    auth.kind = kind == "none"                        ? AuthKind::None
                : kind == "basic"                     ? AuthKind::Basic
                : kind == "login"                     ? AuthKind::Login
                : kind == "signed"                    ? AuthKind::Signed
                : kind == "oauth2_client_credentials" ? AuthKind::OAuth2ClientCredentials
                : kind == "oauth2_password"           ? AuthKind::OAuth2Password
                : kind == "oauth2_code"               ? AuthKind::OAuth2Code
                                                      : AuthKind::Static;
    readCompute(*section, auth);
    if (auth.kind == AuthKind::Basic) {
        auth.user = section->templateText("user", "{setting.user}");
        auth.password = section->templateText("password", "{setting.password}");
    }
    if (auth.kind == AuthKind::Login || isOAuth(auth.kind))
        readTokenCall(*section, auth);
    if (auto into = section->section("into")) {
        auth.headers = into->templates("headers");
        auth.query = into->templates("query");
        into->finish();
    }
    if (auth.isCookie && auth.headers.empty() && auth.query.empty())
        auth.headers = {{"Cookie", "{token}"}};
    if (isOAuth(auth.kind) && auth.headers.empty() && auth.query.empty())
        auth.headers = {{"Authorization", "Bearer {token}"}};
    // A token that systems want in the body is named there by each stream.
    const bool needsPlace = auth.kind == AuthKind::Static || auth.kind == AuthKind::Signed;
    if (needsPlace && auth.headers.empty() && auth.query.empty())
        section->fail("into", "auth_into");
    section->finish();
    return auth;
}

} // namespace plumbline::sync
