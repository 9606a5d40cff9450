#include "core/sync/profileparts.h"
#include "core/sync/templates.h"

#include <algorithm>
#include <functional>

namespace plumbline::sync {
namespace {

// Calls visit(key of the profile, template) for every template of a request.
using VisitTemplate = std::function<void(const std::string&, std::string&)>;

void eachInBody(BodyTemplate& body, const VisitTemplate& visit)
{
    if (body.kind == BodyTemplate::Kind::Text)
        visit("body", body.text);
    for (auto& [name, item] : body.items)
        eachInBody(item, visit);
}

void eachTemplate(RequestTemplate& request, const VisitTemplate& visit)
{
    visit("path", request.path);
    for (auto [key, entries] :
         {std::pair("query", &request.query), {"headers", &request.headers}, {"form", &request.form}}) {
        for (auto& [name, text] : *entries)
            visit(std::string(key) + "." + name, text);
    }
    eachInBody(request.body, visit);
}

// Why a placeholder can have no value here; "" when it can.
std::string whyWithoutValue(const std::string& name, const StreamShape& stream, bool isDetail)
{
    const PagingKind paging = stream.paging.kind;
    const auto unless = [](bool fine, const char* needed) { return fine ? std::string() : std::string(needed); };
    if (name == "id")
        return unless(isDetail, "id_in_detail");
    if (name == "key")
        return unless(stream.keys.has_value(), "keys_for_key");
    if (name == "until")
        return unless(stream.incremental && stream.incremental->windowDays > 0, "window_for_until");
    if (name == "offset")
        return unless(paging == PagingKind::Offset || paging == PagingKind::Page, "paging_by:offset");
    if (name == "page")
        return unless(paging == PagingKind::Page, "paging_by:page");
    if (name == "cursor")
        return unless(paging == PagingKind::Cursor, "paging_by:cursor");
    if (name == "after" || name == "after_time")
        return unless(paging == PagingKind::Keyset, "paging_by:keyset");
    if (name == "params")
        return "params_in_compute";
    return {};
}

void checkRequest(TomlSection& section, RequestTemplate request, const StreamShape& stream, bool isDetail)
{
    eachTemplate(request, [&](const std::string& key, const std::string& text) {
        const auto uses = placeholdersOf(text);
        if (!uses)
            return;
        for (const PlaceholderUse& use : uses.value()) {
            const std::string needed = whyWithoutValue(use.name, stream, isDetail);
            if (!needed.empty())
                section.fail(isDetail ? "detail." + key : key, needed, "{" + use.name + "}");
        }
    });
}

// The position of the column that a path names.
void resolvePath(TomlSection& section, const std::vector<std::string>& columns, FieldPath& path)
{
    const bool isPosition = !path.steps.empty() && path.steps.front().kind == PathStep::Kind::Index;
    if (path.isRoot() || isPosition)
        return;
    const std::string plain = path.steps.size() == 1 ? path.steps.front().name : path.text;
    const auto found = std::find(columns.begin(), columns.end(), plain);
    if (found == columns.end())
        return section.fail("map", "answer_column", path.text, columns);
    path.steps = {{PathStep::Kind::Index, {}, {}, static_cast<int>(found - columns.begin())}};
}

std::string joined(const std::vector<std::string>& columns)
{
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : ",") + column;
    return text;
}

void resolvePlaceholder(RequestTemplate& request, const std::string& columns)
{
    static const std::string kColumns = "{columns}";
    eachTemplate(request, [&columns](const std::string&, std::string& text) {
        for (std::size_t at = 0; (at = text.find(kColumns, at)) != std::string::npos; at += columns.size())
            text.replace(at, kColumns.size(), columns);
    });
}

} // namespace

void resolveColumns(TomlSection& section, StreamShape& stream)
{
    const std::vector<std::string>& columns = stream.answer.columns;
    if (columns.empty())
        return;
    const auto resolve = [&](FieldPath& path) { resolvePath(section, columns, path); };
    resolvePlaceholder(stream.request, joined(columns));
    resolve(stream.paging.key);
    if (stream.paging.time)
        resolve(*stream.paging.time);
    if (stream.detail) {
        resolve(stream.detail->id);
        return;
    }
    if (stream.incremental) {
        resolve(stream.incremental->field);
        if (stream.incremental->fallback)
            resolve(*stream.incremental->fallback);
    }
    std::for_each(stream.map.remoteId.begin(), stream.map.remoteId.end(), resolve);
    if (stream.map.removed)
        resolve(stream.map.removed->path);
    for (FieldMapping& field : stream.map.fields)
        std::for_each(field.paths.begin(), field.paths.end(), resolve);
}

void checkPlaceholders(TomlSection& section, const StreamShape& stream)
{
    checkRequest(section, stream.request, stream, false);
    if (stream.detail)
        checkRequest(section, stream.detail->request, stream, true);
}

} // namespace plumbline::sync
