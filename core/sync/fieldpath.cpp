#include "core/sync/fieldpath.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace plumbline::sync {
namespace {

constexpr std::string_view kJson = "(json)";

class PathParser {
public:
    explicit PathParser(std::string_view text)
        : m_text(text)
    {
    }

    Result<FieldPath> run()
    {
        FieldPath path{std::string(m_text), {}};
        while (m_error.empty() && m_pos < m_text.size()) {
            if (m_text[m_pos] == '[')
                readBracket(path);
            else if (m_text.substr(m_pos).starts_with(kJson))
                readJson(path);
            else
                readMember(path);
        }
        if (!m_error.empty())
            return Error{ErrorCode::FileContent, {}, m_error + ":" + std::to_string(m_pos + 1)};
        return path;
    }

private:
    void readJson(FieldPath& path)
    {
        m_pos += kJson.size();
        path.steps.push_back({PathStep::Kind::Parse, {}, {}, 0});
    }
    void readMember(FieldPath& path)
    {
        if (!path.steps.empty() && !take('.')) {
            m_error = "path_separator";
            return;
        }
        const std::string name = atQuote() ? quoted() : plain();
        if (m_error.empty() && name.empty())
            m_error = "path_name";
        path.steps.push_back({PathStep::Kind::Member, name, {}, 0});
    }
    void readBracket(FieldPath& path)
    {
        ++m_pos;
        PathStep step;
        if (atQuote()) {
            step = {PathStep::Kind::Named, quoted(), {}, 0};
        } else if (take('*')) {
            step.kind = PathStep::Kind::Each;
        } else if (const auto index = number()) {
            step = {PathStep::Kind::Index, {}, {}, *index};
        } else {
            step = matching();
        }
        if (m_error.empty() && !take(']'))
            m_error = "path_bracket";
        path.steps.push_back(std::move(step));
    }
    PathStep matching()
    {
        PathStep step;
        step.kind = PathStep::Kind::Matching;
        const std::size_t equals = std::min(m_text.find('=', m_pos), m_text.size());
        const auto compared = PathParser(m_text.substr(m_pos, equals - m_pos)).run();
        if (compared && !compared.value().isRoot() && !compared.value().isDeep()) {
            step.name = compared.value().text;
            step.compared = compared.value().steps;
            m_pos = equals;
        }
        if (step.compared.empty() || !take('=') || !atQuote())
            m_error = "path_index";
        else
            step.value = quoted();
        return step;
    }
    bool atQuote() const { return m_pos < m_text.size() && (m_text[m_pos] == '\'' || m_text[m_pos] == '"'); }
    bool take(char c)
    {
        if (m_pos >= m_text.size() || m_text[m_pos] != c)
            return false;
        ++m_pos;
        return true;
    }
    std::string quoted()
    {
        const char quote = m_text[m_pos++];
        const std::size_t end = m_text.find(quote, m_pos);
        if (end == std::string_view::npos) {
            m_error = "path_quote";
            return {};
        }
        std::string name(m_text.substr(m_pos, end - m_pos));
        m_pos = end + 1;
        return name;
    }
    std::string plain()
    {
        const std::size_t end =
            std::min({m_text.find_first_of(".[]='\"", m_pos), m_text.find(kJson, m_pos), m_text.size()});
        std::string name(m_text.substr(m_pos, end - m_pos));
        m_pos = end;
        return name;
    }
    std::optional<int> number()
    {
        int value = 0;
        const char* begin = m_text.data() + m_pos;
        const auto [end, failed] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (failed != std::errc{})
            return std::nullopt;
        m_pos += static_cast<std::size_t>(end - begin);
        return value;
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    std::string m_error;
};

} // namespace

bool FieldPath::isDeep() const
{
    return std::any_of(steps.begin(), steps.end(), [](const PathStep& step) {
        return step.kind == PathStep::Kind::Parse || step.kind == PathStep::Kind::Each;
    });
}

Result<FieldPath> parsePath(std::string_view text) { return PathParser(text).run(); }

} // namespace plumbline::sync
