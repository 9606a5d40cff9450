#include "core/assistant/draft.h"

#include "core/assistant/address.h"
#include "core/sync/templates.h"

#include <algorithm>
#include <map>

namespace plumbline::assistant {
namespace {

using BodyKind = sync::BodyTemplate::Kind;

std::string quoted(const std::string& text) { return sync::jsonText(text); }

std::string keyed(const std::string& name)
{
    const bool isBare = !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                                "0123456789_-") == std::string::npos;
    return isBare ? name : quoted(name);
}

std::string listed(const std::vector<std::string>& texts)
{
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : ", ") + quoted(text);
    return texts.size() == 1 ? out : "[" + out + "]";
}

std::string tabled(const sync::TemplateMap& entries)
{
    std::string out;
    for (const auto& [name, text] : entries)
        out += (out.empty() ? " " : ", ") + keyed(name) + " = " + quoted(text);
    return "{" + out + " }";
}

// A body as a value of TOML on one line.
std::string bodyText(const sync::BodyTemplate& body)
{
    if (body.kind == BodyKind::Text)
        return quoted(body.text);
    if (body.kind == BodyKind::Literal)
        return body.text;
    const bool isArray = body.kind == BodyKind::Array;
    std::string out;
    for (const auto& [name, item] : body.items)
        out += (out.empty() ? "" : ", ") + (isArray ? std::string() : keyed(name) + " = ") + bodyText(item);
    return isArray ? "[" + out + "]" : out.empty() ? "{}" : "{ " + out + " }";
}

std::string requestText(const StreamDraft& stream)
{
    std::string out = "path = " + quoted(stream.path) + "\n";
    if (stream.isPost)
        out += "method = \"POST\"\n";
    for (const auto& [key, entries] :
         {std::pair("query", &stream.query), {"headers", &stream.headers}, {"form", &stream.form}}) {
        if (!entries->empty())
            out += std::string(key) + " = " + tabled(*entries) + "\n";
    }
    if (stream.body.kind != sync::BodyTemplate::Kind::None)
        out += "body = " + bodyText(stream.body) + "\n";
    return out;
}

std::string settingText(const std::string& name, const char* zh, const char* en, bool isSecret)
{
    return "\n[[setting]]\nname = " + quoted(name) + "\nlabel = { zh = " + quoted(zh) + ", en = " + quoted(en) +
           " }\n" + (isSecret ? "secret = true\n" : "");
}

// A call that takes user and password as JSON and answers with a token, which then goes along as "Bearer".
std::string loginText(const std::string& name)
{
    const ListAddress call = addressOf(name);
    std::map<std::string, std::string> names = {{"user", "username"}, {"password", "password"}, {"token", "token"}};
    for (const auto& [key, value] : call.query)
        names[key] = value;
    const std::string user = names["user"], password = names["password"], token = names["token"];
    return "\n[auth]\nkind = \"login\"\nmethod = \"POST\"\npath = " + quoted(call.path) + "\nbody = { " + keyed(user) +
           " = \"{setting.user}\", " + keyed(password) + " = \"{setting.password}\" }\ntoken = " + quoted(token) +
           "\ninto = { headers = { Authorization = \"Bearer {token}\" } }\n";
}

std::string authText(const AuthDraft& auth)
{
    if (auth.kind == "basic")
        return "\n[auth]\nkind = \"basic\"\n";
    if (auth.kind == "bearer")
        return "\n[auth]\nkind = \"header\"\ninto = { headers = { Authorization = \"Bearer {setting.token}\" } }\n";
    if (auth.kind == "header" || auth.kind == "query") {
        const std::string part = auth.kind == "header" ? "headers" : "query";
        return "\n[auth]\nkind = " + quoted(auth.kind) + "\ninto = { " + part + " = { " + keyed(auth.name) +
               " = \"{setting.key}\" } }\n";
    }
    if (auth.kind == "oauth2")
        return "\n[auth]\nkind = \"oauth2_client_credentials\"\ntoken_path = " + quoted(auth.name) + "\n";
    if (auth.kind == "login")
        return loginText(auth.name);
    return {};
}

std::string settingsText(const AuthDraft& auth)
{
    std::string out;
    for (const AskedSetting& setting : settingsOf(auth)) {
        const bool isUser = setting.name == "user";
        const bool isClient = setting.name == "client_id";
        const char* zh = isUser     ? "\xE7\x94\xA8\xE6\x88\xB7\xE5\x90\x8D"
                         : isClient ? "\xE5\xBA\x94\xE7\x94\xA8\xE6\xA0\x87\xE8\xAF\x86"
                                    : "\xE5\xAF\x86\xE9\x92\xA5";
        out += settingText(setting.name, zh, isUser ? "User" : isClient ? "Client id" : "Secret", setting.isSecret);
    }
    return out;
}

std::string answerText(const StreamDraft& stream)
{
    std::string out = "answer = { rows = " + quoted(stream.rowsPath);
    if (!stream.successPath.empty())
        out +=
            ", success = { path = " + quoted(stream.successPath) + ", values = [" + quoted(stream.successValue) + "] }";
    if (!stream.messagePath.empty())
        out += ", message = " + quoted(stream.messagePath);
    return out + " }\n";
}

std::string pagingText(const StreamDraft& stream)
{
    if (stream.paging == "none")
        return {};
    std::string out = stream.isPagingGuessed ? "# guessed: where the cursor of the next page goes\n" : "";
    out += "paging = { kind = " + quoted(stream.paging) + ", size = " + std::to_string(stream.size);
    if (!stream.first.empty())
        out += ", first = " + quoted(stream.first);
    if (!stream.next.empty())
        out += ", next = " + quoted(stream.next);
    if (!stream.nextHeader.empty())
        out += ", next_header = " + quoted(stream.nextHeader);
    if (!stream.total.empty())
        out += ", total = " + quoted(stream.total);
    return out + " }\n";
}

std::string incrementalText(const StreamDraft& stream)
{
    if (stream.changedPath.empty())
        return "# No time of the last change was found: this list is read whole each time.\n";
    std::string out = "incremental = { field = " + quoted(stream.changedPath);
    if (!stream.createdPath.empty() && stream.createdPath != stream.changedPath)
        out += ", fallback = " + quoted(stream.createdPath);
    return out + ", format = " + quoted(stream.changedFormat) + ", compare = " + quoted(stream.compare) + " }\n";
}

std::string fieldText(const FieldDraft& field)
{
    std::string out = field.field + " = ";
    if (field.paths.empty())
        return out + "{ value = " + quoted(field.constant) + " }\n";
    const bool isPlain = field.format.empty() && field.values.empty() && field.unit.empty() && !field.isGrouped;
    if (isPlain && field.missing.empty())
        return out + listed(field.paths) + "\n";
    out += "{ path = " + listed(field.paths);
    if (!field.format.empty())
        out += ", format = " + quoted(field.format);
    if (field.format == "date")
        out += ", zone = \"+08:00\"";
    if (!field.unit.empty())
        out += ", unit = " + quoted(field.unit);
    if (field.isGrouped)
        out += ", grouped = true";
    if (!field.missing.empty())
        out += ", missing = " + listed(field.missing);
    if (!field.values.empty())
        out += ", values = " + tabled(field.values);
    return out + " }\n";
}

std::string streamText(const StreamDraft& stream)
{
    std::string out = "\n[[stream]]\nname = " + quoted(stream.name) +
                      "\ncollection = " + quoted(std::string(definitionOf(stream.collection).name)) + "\n";
    out += requestText(stream) + pagingText(stream) + answerText(stream) + incrementalText(stream);
    out += "[stream.map]\nremote_id = " + quoted(stream.remoteId) + "\n";
    if (!stream.removedPath.empty())
        out += "removed = { path = " + quoted(stream.removedPath) + ", values = [" +
               (stream.removedValues.size() == 1
                    ? listed(stream.removedValues)
                    : listed(stream.removedValues).substr(1, listed(stream.removedValues).size() - 2)) +
               "] }\n";
    out += "[stream.map.fields]\n";
    for (const FieldDraft& field : stream.fields) {
        if (field.confidence < 60)
            out += "# guessed: please check\n";
        out += fieldText(field);
    }
    for (const std::string& name : stream.missing)
        out += "# " + name + " = \"...\"   # required, and nothing fits\n";
    return out;
}

} // namespace

FieldDraft* StreamDraft::field(const std::string& wanted)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.field == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

const FieldDraft* StreamDraft::field(const std::string& wanted) const
{
    return const_cast<StreamDraft*>(this)->field(wanted);
}

bool needsName(const AuthDraft& auth)
{
    return auth.kind == "header" || auth.kind == "query" || auth.kind == "oauth2" || auth.kind == "login";
}

std::vector<AskedSetting> settingsOf(const AuthDraft& auth)
{
    if (auth.kind == "basic" || auth.kind == "login")
        return {{"user", false}, {"password", true}};
    if (auth.kind == "bearer")
        return {{"token", true}};
    if (auth.kind == "header" || auth.kind == "query")
        return {{"key", true}};
    if (auth.kind == "oauth2")
        return {{"client_id", false}, {"client_secret", true}};
    return {};
}

std::string toToml(const ProfileDraft& profile)
{
    std::string out = "# Made by the connection assistant from sample answers. Any line may be changed by hand;\n"
                      "# \"plumblinectl source preview\" shows what becomes of the first page.\n";
    out += "id = " + quoted(profile.id) + "\nlabel = { zh = " + quoted(profile.labelZh) +
           ", en = " + quoted(profile.labelEn) + " }\n";
    out += settingsText(profile.auth);
    out += "\n[http]\nheaders = { Accept = \"application/json\" }\nper_minute = 600\ntimeout_s = 60\n";
    out += authText(profile.auth);
    for (const StreamDraft& stream : profile.streams)
        out += streamText(stream);
    return out;
}

} // namespace plumbline::assistant
