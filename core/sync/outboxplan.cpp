#include "core/sync/outboxplan.h"

#include "core/sync/jsontree.h"
#include "core/sync/requestbuilder.h"

#include <algorithm>
#include <charconv>

namespace plumbline::sync {
namespace {

void put(std::map<std::string, std::string>& content, const char* name, const std::string& value)
{
    if (!value.empty())
        content[name] = value;
}

bool asksFor(const WriteShape& write, const std::string& decision)
{
    return std::any_of(write.decisions.begin(), write.decisions.end(), [&decision](const std::string& asked) {
        return asked == decision || (asked.ends_with('*') && decision.starts_with(asked.substr(0, asked.size() - 1)));
    });
}

bool concerns(const WriteShape& write, const Decided& decided, const std::string& source)
{
    const std::string& of = write.system.empty() ? source : write.system;
    return asksFor(write, decided.name) && (of == "*" || of == decided.record.system) &&
           (!write.collection || *write.collection == decided.record.collection);
}

std::string versionIn(const std::string& payload, const FieldPath& path)
{
    const auto tree = JsonTree::parse(payload);
    return tree ? textAt(tree.value().root(), path).value_or("") : std::string();
}

// Fen as "6000.00", without a double.
std::string yuan(const std::string& fen)
{
    const bool isNegative = fen.starts_with('-');
    std::string digits = fen.substr(isNegative ? 1 : 0);
    if (digits.size() < 3)
        digits.insert(0, 3 - digits.size(), '0');
    return (isNegative ? "-" : "") + digits.substr(0, digits.size() - 2) + "." + digits.substr(digits.size() - 2);
}

} // namespace

std::map<std::string, std::string> contentOf(const ActionStep& step)
{
    std::map<std::string, std::string> content{{"at", toIso(step.at)}};
    put(content, "until", step.until.isKnown() ? toIso(step.until) : std::string());
    put(content, "note", step.note);
    put(content, "person", step.person);
    return content;
}

std::map<std::string, std::string> contentOf(const IdentityRuling& ruling)
{
    std::map<std::string, std::string> content{{"at", toIso(ruling.at)}};
    put(content, "note", ruling.note);
    return content;
}

std::map<std::string, std::string> contentOf(const RebateRuling& ruling)
{
    std::map<std::string, std::string> content{{"at", toIso(ruling.at)}, {"amount", std::to_string(ruling.amount)}};
    put(content, "note", ruling.note);
    return content;
}

std::map<std::string, std::string> contentOf(const RebateDispute& dispute)
{
    return {{"at", toIso(dispute.at)}, {"note", dispute.note}};
}

std::map<std::string, std::string> contentOf(const RecordedCause& cause)
{
    std::map<std::string, std::string> content{{"at", toIso(cause.at)}};
    put(content, "cause", cause.cause);
    put(content, "note", cause.note);
    return content;
}

std::map<std::string, std::string> contentOf(const EvidenceFile& evidence)
{
    std::map<std::string, std::string> content{{"at", toIso(evidence.at)},
                                               {"file", evidence.name},
                                               {"sha256", evidence.sha256},
                                               {"kind", evidence.kind},
                                               {"node", std::to_string(evidence.node)}};
    put(content, "note", evidence.note);
    return content;
}

std::vector<OutboxDraft> draftsFor(const Decided& decided, const std::string& source, const Profile& profile)
{
    std::vector<OutboxDraft> drafts;
    for (const WriteShape& write : profile.writes) {
        if (!concerns(write, decided, source))
            continue;
        OutboxDraft draft{{},           source,          write.name,      decided.record.id,
                          decided.name, decided.subject, decided.content, {}};
        put(draft.content, "record.id", decided.record.remoteId);
        put(draft.content, "record.system", decided.record.system);
        if (decided.other) {
            put(draft.content, "other.id", decided.other->remoteId);
            put(draft.content, "other.system", decided.other->system);
        }
        if (write.ifMatch)
            draft.baseVersion = versionIn(decided.record.payload, *write.ifMatch);
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

Placeholders writePlaceholders(const OutboxDraft& draft)
{
    return [&draft](std::string_view name, std::string_view form) -> std::optional<PlaceholderValue> {
        const auto text = [](const std::string& value) {
            return value.empty() ? std::nullopt : std::optional(PlaceholderValue{value, false});
        };
        if (name == "reference")
            return text(draft.key);
        if (name == "decision")
            return text(draft.decision);
        if (name == "version")
            return text(draft.baseVersion);
        const auto found = draft.content.find(std::string(name));
        if (found == draft.content.end())
            return std::nullopt;
        if (name == "amount")
            return PlaceholderValue{form == "fen" ? found->second : yuan(found->second), form != "yuan"};
        if (name != "at" && name != "until")
            return text(found->second);
        const auto at = instantFromIso(found->second);
        return at ? std::optional(PlaceholderValue{timeText(*at, form), form.starts_with("unix")}) : std::nullopt;
    };
}

} // namespace plumbline::sync
