#include "core/sync/deepread.h"

#include <algorithm>
#include <span>

namespace plumbline::sync {
namespace {

using Visit = std::function<void(const Located&)>;

bool isDeepStep(const PathStep& step)
{
    return step.kind == PathStep::Kind::Parse || step.kind == PathStep::Kind::Each;
}

void walk(JsonValue from, std::span<const PathStep> steps, const Visit& visit)
{
    const auto deep = std::find_if(steps.begin(), steps.end(), isDeepStep);
    const Located found = locate(from, FieldPath{{}, {steps.begin(), deep}});
    if (deep == steps.end() || !found.value)
        return visit(found);
    const std::span<const PathStep> rest(deep + 1, steps.end());
    if (deep->kind == PathStep::Kind::Each) {
        if (found.value->type() != JsonValue::Type::Array)
            return visit({});
        for (const JsonValue& item : found.value->items())
            walk(item, rest, visit);
        return;
    }
    const auto text = found.value->scalarText();
    const auto tree = JsonTree::parse(text.value_or(""));
    if (!text || !tree)
        return visit({});
    walk(tree.value().root(), rest, visit);
}

} // namespace

void visitAt(JsonValue from, const FieldPath& path, const Visit& visit) { walk(from, path.steps, visit); }

Result<JsonTree> withTextsParsed(JsonTree tree, const std::vector<FieldPath>& paths)
{
    for (const FieldPath& path : paths) {
        const Located found = locate(tree.root(), path);
        if (!found.value || found.value->type() != JsonValue::Type::String)
            continue;
        const auto text = found.value->scalarText();
        if (!text)
            return Error{ErrorCode::AnswerNotJson, {path.text}, {}};
        std::string whole = tree.text();
        const std::string_view raw = found.value->raw();
        whole.replace(static_cast<std::size_t>(raw.data() - tree.text().data()), raw.size(),
                      text->empty() ? "null" : *text);
        auto parsed = JsonTree::parse(std::move(whole));
        if (!parsed)
            return parsed.error();
        tree = std::move(parsed.value());
    }
    return tree;
}

std::string firstTextAt(JsonValue from, const std::vector<FieldPath>& paths)
{
    for (const FieldPath& path : paths) {
        const auto text = textAt(from, path);
        if (text && !text->empty())
            return *text;
    }
    return {};
}

} // namespace plumbline::sync
