#include "core/sync/jsonparse.h"

#include <simdjson.h>

namespace plumbline::sync {
namespace {

namespace od = simdjson::ondemand;
using Type = JsonValue::Type;

constexpr int kDeepest = 64;
constexpr std::string_view kBlank = " \t\r\n";

std::string_view trimmed(std::string_view token)
{
    const std::size_t last = token.find_last_not_of(kBlank);
    return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// Where the string that begins behind the quote at `begin` is closed.
std::size_t closingQuote(std::string_view text, std::size_t begin)
{
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i;
    }
    return std::string_view::npos;
}

// Walks the document once and writes down where everything is.
class TreeWriter {
public:
    TreeWriter(std::string_view text, std::vector<JsonTree::Node>& nodes)
        : m_text(text)
        , m_nodes(nodes)
    {
    }

    const std::string& problem() const { return m_problem; }

    bool object(od::object members, std::size_t begin, int depth)
    {
        const std::size_t index = open(Type::Object, begin);
        std::size_t end = begin + 1;
        for (auto step : members) {
            od::field member;
            od::raw_json_string key;
            if (!good(std::move(step).get(member)))
                return false;
            key = member.key();
            const auto keyBegin = static_cast<std::size_t>(reinterpret_cast<const char*>(key.raw()) - m_text.data());
            const std::size_t keyEnd = closingQuote(m_text, keyBegin);
            m_nameBegin = static_cast<std::uint32_t>(keyBegin);
            m_nameSize = static_cast<std::uint32_t>(keyEnd - keyBegin);
            if (!value(member.value(), end, depth + 1))
                return false;
            ++m_nodes[index].count;
        }
        return close(index, end, '}');
    }
    bool array(od::array elements, std::size_t begin, int depth)
    {
        const std::size_t index = open(Type::Array, begin);
        std::size_t end = begin + 1;
        for (auto step : elements) {
            od::value element;
            if (!good(std::move(step).get(element)) || !value(element, end, depth + 1))
                return false;
            ++m_nodes[index].count;
        }
        return close(index, end, ']');
    }
    bool good(simdjson::error_code code)
    {
        if (code == simdjson::SUCCESS)
            return true;
        return fail(simdjson::error_message(code));
    }
    std::size_t rootEnd() const { return m_nodes.front().begin + m_nodes.front().size; }

private:
    bool fail(std::string problem)
    {
        m_problem = std::move(problem);
        return false;
    }
    std::size_t open(Type type, std::size_t begin)
    {
        JsonTree::Node node;
        node.type = type;
        node.nameBegin = m_nameBegin;
        node.nameSize = m_nameSize;
        node.begin = static_cast<std::uint32_t>(begin);
        m_nodes.push_back(node);
        m_nameBegin = m_nameSize = 0;
        return m_nodes.size() - 1;
    }
    bool close(std::size_t index, std::size_t lastEnd, char bracket)
    {
        const std::size_t at = m_text.find_first_not_of(kBlank, lastEnd);
        if (at == std::string_view::npos || m_text[at] != bracket)
            return fail("a bracket is not closed");
        JsonTree::Node& node = m_nodes[index];
        node.size = static_cast<std::uint32_t>(at + 1 - node.begin);
        node.next = static_cast<std::uint32_t>(m_nodes.size());
        return true;
    }
    bool value(od::value value, std::size_t& end, int depth)
    {
        if (depth > kDeepest)
            return fail("deeper than 64 levels");
        od::json_type type = od::json_type::null;
        if (!good(value.type().get(type)))
            return false;
        const std::string_view token = trimmed(value.raw_json_token());
        const auto begin = static_cast<std::size_t>(token.data() - m_text.data());
        const std::size_t index = m_nodes.size();
        bool done = false;
        if (type == od::json_type::object) {
            od::object members;
            done = good(value.get_object().get(members)) && object(members, begin, depth);
        } else if (type == od::json_type::array) {
            od::array elements;
            done = good(value.get_array().get(elements)) && array(elements, begin, depth);
        } else {
            done = scalar(type, token, begin);
        }
        if (done)
            end = begin + m_nodes[index].size;
        return done;
    }
    bool scalar(od::json_type type, std::string_view token, std::size_t begin)
    {
        Type ours = Type::Null;
        bool valid = token == "null";
        if (type == od::json_type::string) {
            ours = Type::String;
            valid = closingQuote(token, 1) == token.size() - 1;
        } else if (type == od::json_type::number) {
            ours = Type::Number;
            valid = isJsonNumber(token);
        } else if (type == od::json_type::boolean) {
            ours = Type::Bool;
            valid = token == "true" || token == "false";
        }
        if (!valid)
            return fail("not a JSON value: " + std::string(token.substr(0, 40)));
        JsonTree::Node& node = m_nodes[open(ours, begin)];
        node.size = static_cast<std::uint32_t>(token.size());
        node.next = static_cast<std::uint32_t>(m_nodes.size());
        return true;
    }

    std::string_view m_text;
    std::vector<JsonTree::Node>& m_nodes;
    std::uint32_t m_nameBegin = 0, m_nameSize = 0;
    std::string m_problem;
};

// The reader takes the root by its first character; simdjson reads the rest.
bool writeRoot(od::document& document, std::string_view text, std::size_t begin, TreeWriter& writer)
{
    if (text[begin] == '{') {
        od::object members;
        return writer.good(document.get_object().get(members)) && writer.object(members, begin, 0);
    }
    od::array elements;
    return writer.good(document.get_array().get(elements)) && writer.array(elements, begin, 0);
}

Error notJson(std::string why) { return Error{ErrorCode::AnswerNotJson, {std::move(why)}, {}}; }

// Whether the text ends inside the document: an open bracket or string is left.
bool endsEarly(std::string_view text)
{
    std::int64_t open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            i = closingQuote(text, i + 1);
            if (i == std::string_view::npos)
                return true;
        } else if (text[i] == '{' || text[i] == '[') {
            ++open;
        } else if (text[i] == '}' || text[i] == ']') {
            --open;
        }
    }
    return open > 0;
}

} // namespace

std::optional<Error> parseJson(std::string& text, std::vector<JsonTree::Node>& nodes)
{
    const std::size_t begin = text.find_first_not_of(kBlank);
    if (begin == std::string::npos)
        return notJson("empty");
    if (text[begin] != '{' && text[begin] != '[')
        return notJson(text[begin] == '<' ? "a web page" : "neither an object nor a list");
    text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    od::parser parser;
    od::document document;
    TreeWriter writer(text, nodes);
    const bool done = writer.good(parser.iterate(text.data(), text.size(), text.capacity()).get(document)) &&
                      writeRoot(document, text, begin, writer);
    if (!done)
        return endsEarly(text) ? Error{ErrorCode::AnswerTruncated, {"the JSON text"}, {}} : notJson(writer.problem());
    if (text.find_first_not_of(kBlank, writer.rootEnd()) != std::string::npos)
        return notJson("something follows the document");
    return std::nullopt;
}

bool isJsonNumber(std::string_view text)
{
    std::size_t pos = 0;
    const auto digits = [&] {
        const std::size_t from = pos;
        while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9')
            ++pos;
        return pos - from;
    };
    if (pos < text.size() && text[pos] == '-')
        ++pos;
    const std::size_t whole = pos;
    const std::size_t count = digits();
    if (count == 0 || (count > 1 && text[whole] == '0'))
        return false;
    if (pos < text.size() && text[pos] == '.') {
        ++pos;
        if (digits() == 0)
            return false;
    }
    if (pos < text.size() && (text[pos] == 'e' || text[pos] == 'E')) {
        ++pos;
        if (pos < text.size() && (text[pos] == '+' || text[pos] == '-'))
            ++pos;
        if (digits() == 0)
            return false;
    }
    return pos == text.size();
}

} // namespace plumbline::sync
