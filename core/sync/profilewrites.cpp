#include "core/sync/profilewrites.h"

#include "core/sync/profileparts.h"
#include "core/sync/templates.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

const std::vector<std::string>& knownDecisions()
{
    static const std::vector<std::string> kDecisions = {
        "action_*",         "action_taken",    "action_delegated", "action_snoozed", "action_completed",
        "action_dismissed", "action_reopened", "rebate_amount",    "rebate_dispute", "identity_same",
        "identity_apart",   "cause",         "evidence_attached"};
    return kDecisions;
}

std::map<std::string, std::set<std::string>> writePlaceholders()
{
    const std::set<std::string> times = {"iso", "iso_s", "odata", "beijing", "date", "unix_s", "unix_ms"};
    const std::set<std::string> texts = {"", "text", "int", "quoted"};
    std::map<std::string, std::set<std::string>> all = {
        {"at", times}, {"until", times}, {"amount", {"fen", "yuan", "number"}}};
    for (const char* name : {"reference", "decision", "record.id", "record.system", "other.id", "other.system", "note",
                             "person", "version", "file", "sha256", "kind", "node"})
        all[name] = texts;
    return all;
}

bool names(const std::string& text, const std::string& placeholder)
{
    const auto uses = placeholdersOf(text);
    return uses && std::any_of(uses.value().begin(), uses.value().end(),
                               [&](const PlaceholderUse& use) { return use.name == placeholder; });
}

bool names(const BodyTemplate& body, const std::string& placeholder)
{
    return names(body.text, placeholder) || std::any_of(body.items.begin(), body.items.end(), [&](const auto& item) {
               return names(item.second, placeholder);
           });
}

bool names(const RequestTemplate& request, const std::string& placeholder)
{
    const auto in = [&](const TemplateMap& templates) {
        return std::any_of(templates.begin(), templates.end(),
                           [&](const auto& entry) { return names(entry.second, placeholder); });
    };
    return names(request.path, placeholder) || in(request.query) || in(request.headers) || in(request.form) ||
           names(request.body, placeholder);
}

std::optional<WriteShape::Question> readQuestion(TomlSection& write, std::string_view key)
{
    auto section = write.section(key);
    if (!section)
        return std::nullopt;
    WriteShape::Question question{readRequest(*section), readAnswer(*section)};
    section->finish();
    return question;
}

std::vector<std::string> statuses(TomlSection& section, std::string_view key, std::vector<std::string> fallback)
{
    if (!section.has(key))
        return fallback;
    const std::vector<std::string> given = section.texts(key);
    for (const std::string& status : given) {
        if (status.size() != 3 || status.find_first_not_of("0123456789") != std::string::npos || status[0] != '4')
            section.fail(key, "statuses", status);
    }
    return given;
}

void readDecisions(TomlSection& section, WriteShape& write)
{
    write.decisions = section.texts("decisions");
    if (write.decisions.empty())
        section.fail("decisions", "one_decision");
    for (const std::string& decision : write.decisions) {
        const auto& known = knownDecisions();
        if (std::find(known.begin(), known.end(), decision) == known.end())
            section.fail("decisions", "known_decision", decision, known);
    }
    if (!section.has("collection"))
        return;
    const std::string name = section.text("collection");
    write.collection = collectionNamed(name);
    if (!write.collection)
        section.fail("collection", "collection", name);
}

void checkReference(TomlSection& section, const WriteShape& write)
{
    const bool isSent = names(write.request, "reference");
    if ((write.isKeyed || write.lookup) && !isSent)
        section.fail("", "reference");
    if (write.lookup && !names(write.lookup->request, "reference"))
        section.fail("lookup", "lookup_reference");
    if (write.current && write.current->request.path.empty())
        section.fail("current", "request_path");
}

WriteShape readWrite(TomlSection& section)
{
    WriteShape write;
    write.name = section.requiredText("name");
    readDecisions(section, write);
    write.system = section.text("system");
    write.request = readRequest(section, RequestUse::Writes);
    if (write.request.path.empty())
        section.fail("path", "text_not_empty");
    write.isKeyed = section.boolean("keyed", false);
    if (const std::string header = section.text("key_header"); !header.empty()) {
        write.request.headers.emplace_back(header, "{reference}");
        write.isKeyed = true;
    }
    write.ifMatch = section.optionalPath("if_match");
    if (write.ifMatch)
        write.request.headers.emplace_back("If-Match", "{version}");
    write.version = section.optionalPath("version");
    write.answer = readAnswer(section);
    write.running = statuses(section, "running", write.running);
    write.conflict = statuses(section, "conflict", write.conflict);
    write.lookup = readQuestion(section, "lookup");
    write.current = readQuestion(section, "current");
    checkReference(section, write);
    section.finish();
    return write;
}

} // namespace

void readWrites(TomlSection& top, Profile& profile)
{
    top.file().more = writePlaceholders();
    std::set<std::string> taken;
    for (TomlSection& section : top.sections("write")) {
        profile.writes.push_back(readWrite(section));
        if (!taken.insert(profile.writes.back().name).second)
            section.fail("name", "own_name", profile.writes.back().name);
    }
    top.file().more.clear();
}

} // namespace plumbline::sync
