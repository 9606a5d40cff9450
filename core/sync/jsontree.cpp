#include "core/sync/jsontree.h"

#include "core/sync/jsonparse.h"
#include "core/sync/jsonstring.h"

namespace plumbline::sync {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Located step(JsonValue from, const PathStep& step);

Located member(JsonValue object, std::string_view name)
{
    Located found;
    if (object.type() != JsonValue::Type::Object)
        return found;
    object.eachItem([&](JsonValue item) {
        if (!item.isNamed(name))
            return true;
        const bool again = found.value.has_value();
        found = again ? Located{Located::State::Ambiguous, std::nullopt} : Located{Located::State::Found, item};
        return !again;
    });
    return found;
}

Located element(JsonValue array, int index)
{
    if (array.type() != JsonValue::Type::Array)
        return {};
    const auto count = static_cast<std::ptrdiff_t>(array.size());
    const std::ptrdiff_t at = index < 0 ? count + index : index;
    Located found;
    std::ptrdiff_t passed = 0;
    array.eachItem([&](JsonValue item) {
        if (passed++ == at)
            found = {Located::State::Found, item};
        return !found.value;
    });
    return found;
}

// The only element of an array that has the text `value` at the end of `way`.
Located matching(JsonValue array, const std::vector<PathStep>& way, std::string_view value)
{
    Located found;
    if (array.type() != JsonValue::Type::Array)
        return found;
    std::string own;
    array.eachItem([&](JsonValue item) {
        Located label{Located::State::Found, item};
        for (auto next = way.begin(); next != way.end() && label.value; ++next)
            label = step(*label.value, *next);
        if (!label.value || label.value->scalarView(own) != value)
            return true;
        const bool again = found.value.has_value();
        found = again ? Located{Located::State::Ambiguous, std::nullopt} : Located{Located::State::Found, item};
        return !again;
    });
    return found;
}

Located step(JsonValue from, const PathStep& step)
{
    switch (step.kind) {
    case PathStep::Kind::Member:
        return member(from, step.name);
    case PathStep::Kind::Index:
        return element(from, step.index);
    case PathStep::Kind::Matching:
        return matching(from, step.compared, step.value);
    case PathStep::Kind::Parse:
    case PathStep::Kind::Each:
        return {};
    case PathStep::Kind::Named:
        break;
    }
    if (from.type() == JsonValue::Type::Object)
        return member(from, step.name);
    static const std::vector<PathStep> kName = {{PathStep::Kind::Member, "name", {}, 0}};
    const Located pair = matching(from, kName, step.name);
    return pair.value ? member(*pair.value, "value") : pair;
}

} // namespace

JsonValue::Type JsonValue::type() const { return m_tree->nodes()[m_index].type; }

std::string_view JsonValue::raw() const
{
    const JsonTree::Node& node = m_tree->nodes()[m_index];
    return std::string_view(m_tree->text()).substr(node.begin, node.size);
}

std::optional<std::string> JsonValue::scalarText() const
{
    std::string own;
    const auto view = scalarView(own);
    if (!view)
        return std::nullopt;
    return view->data() == own.data() ? std::move(own) : std::string(*view);
}

std::optional<std::string_view> JsonValue::scalarView(std::string& own) const
{
    std::string_view text = raw();
    if (type() == Type::Number || type() == Type::Bool)
        return text;
    if (type() != Type::String)
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    if (text.find('\\') == std::string_view::npos)
        return text;
    auto plain = unescaped(text);
    if (!plain)
        return std::nullopt;
    own = std::move(*plain);
    return own;
}

std::size_t JsonValue::size() const { return m_tree->nodes()[m_index].count; }

std::vector<JsonValue> JsonValue::items() const
{
    std::vector<JsonValue> result;
    result.reserve(size());
    eachItem([&result](JsonValue item) {
        result.push_back(item);
        return true;
    });
    return result;
}

std::string_view JsonValue::writtenName() const
{
    const JsonTree::Node& node = m_tree->nodes()[m_index];
    return std::string_view(m_tree->text()).substr(node.nameBegin, node.nameSize);
}

std::string JsonValue::name() const { return unescaped(writtenName()).value_or(std::string(writtenName())); }

bool JsonValue::isNamed(std::string_view wanted) const
{
    const std::string_view written = writtenName();
    return written == wanted || (written.find('\\') != std::string_view::npos && name() == wanted);
}

Result<JsonTree> JsonTree::parse(std::string text)
{
    JsonTree tree;
    if (text.starts_with(kByteOrderMark))
        text.erase(0, kByteOrderMark.size());
    tree.m_text = std::move(text);
    if (auto failed = parseJson(tree.m_text, tree.m_nodes))
        return *failed;
    return tree;
}

Located locate(JsonValue from, const FieldPath& path)
{
    Located found{Located::State::Found, from};
    for (const PathStep& next : path.steps) {
        found = step(*found.value, next);
        if (!found.value)
            return found;
    }
    return found.value->isNull() ? Located{Located::State::Null, std::nullopt} : found;
}

std::optional<std::string_view> viewAt(JsonValue from, const FieldPath& path, std::string& own)
{
    const Located found = locate(from, path);
    return found.value ? found.value->scalarView(own) : std::nullopt;
}

std::optional<std::string> textAt(JsonValue from, const FieldPath& path)
{
    const Located found = locate(from, path);
    return found.value ? found.value->scalarText() : std::nullopt;
}

} // namespace plumbline::sync
