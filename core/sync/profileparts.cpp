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
                item.fail("apply", "md5, sha1, sha256, hmac_sha256, hex, base64, upper, lower or url_encode", step);
        }
        item.finish();
        section.file().computed.insert(value.name);
        auth.compute.push_back(std::move(value));
    }
}

void readTokenCall(TomlSection& section, AuthShape& auth)
{
    const bool isOAuth = auth.kind == AuthKind::OAuth2ClientCredentials;
    if (isOAuth) {
        auth.request.method = "POST";
        auth.request.path = section.requiredText("token_path");
        auth.clientId = section.templateText("client_id", "{setting.client_id}");
        auth.clientSecret = section.templateText("client_secret", "{setting.client_secret}");
        auth.scope = section.templateText("scope");
        auth.clientInBody = section.oneOf("style", {"basic", "post"}, "basic") == "post";
    } else {
        auth.request = readRequest(section);
    }
    auth.answer = readAnswer(section);
    auth.token = section.has("token") ? section.path("token") : parsePath("access_token").value();
    auth.lifetime = section.has("lifetime") ? section.path("lifetime") : parsePath("expires_in").value();
    auth.lifetimeUnitMs = section.oneOf("lifetime_unit", {"s", "ms"}, "s") == "ms" ? 1 : 1000;
    auth.lifetimeDefaultS = section.integer("lifetime_default_s", 7200, 30, 31'536'000);
}

} // namespace

ProfileLabel readLabel(TomlSection& section)
{
    ProfileLabel label;
    if (auto words = section.section("label")) {
        label.zh = words->requiredText("zh");
        label.en = words->requiredText("en");
        words->finish();
    } else {
        section.fail("label", "{ zh = \"...\", en = \"...\" }");
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
        section.fail("method", "POST, since there is a body", request.method);
    return request;
}

std::optional<ValueTest> readTest(TomlSection& parent, std::string_view key)
{
    auto section = parent.section(key);
    if (!section)
        return std::nullopt;
    ValueTest test{section->path("path"), section->texts("values")};
    if (test.path.isRoot())
        section->fail("path", "where the value is");
    if (test.values.empty())
        section->fail("values", "at least one value");
    section->finish();
    return test;
}

AnswerShape readAnswer(TomlSection& parent)
{
    AnswerShape answer;
    auto section = parent.section("answer");
    if (!section)
        return answer;
    answer.rows = section->path("rows");
    answer.success = readTest(*section, "success");
    answer.expired = readTest(*section, "expired");
    answer.rateLimited = readTest(*section, "rate_limited");
    answer.absent = readTest(*section, "absent");
    answer.message = section->path("message");
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
            section.fail("zone", "an offset such as \"+08:00\", \"Z\" or \"beijing\"");
    }
    return time;
}

AuthShape readAuth(TomlSection& top)
{
    AuthShape auth;
    auto section = top.section("auth");
    if (!section)
        return auth;
    const std::string kind = section->oneOf(
        "kind", {"none", "header", "query", "basic", "login", "oauth2_client_credentials", "signed"}, "none");
    auth.kind = kind == "none"                        ? AuthKind::None
                : kind == "basic"                     ? AuthKind::Basic
                : kind == "login"                     ? AuthKind::Login
                : kind == "signed"                    ? AuthKind::Signed
                : kind == "oauth2_client_credentials" ? AuthKind::OAuth2ClientCredentials
                                                      : AuthKind::Static;
    readCompute(*section, auth);
    if (auth.kind == AuthKind::Basic) {
        auth.user = section->templateText("user", "{setting.user}");
        auth.password = section->templateText("password", "{setting.password}");
    }
    if (auth.kind == AuthKind::Login || auth.kind == AuthKind::OAuth2ClientCredentials)
        readTokenCall(*section, auth);
    if (auto into = section->section("into")) {
        auth.headers = into->templates("headers");
        auth.query = into->templates("query");
        into->finish();
    }
    if (auth.kind == AuthKind::OAuth2ClientCredentials && auth.headers.empty() && auth.query.empty())
        auth.headers = {{"Authorization", "Bearer {token}"}};
    const bool needsPlace =
        auth.kind == AuthKind::Static || auth.kind == AuthKind::Login || auth.kind == AuthKind::Signed;
    if (needsPlace && auth.headers.empty() && auth.query.empty())
        section->fail("into", "[auth.into] with headers or query");
    section->finish();
    return auth;
}

} // namespace plumbline::sync
