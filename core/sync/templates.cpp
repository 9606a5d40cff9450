#include "core/sync/templates.h"

#include <cstdio>

namespace plumbline::sync {
namespace {

struct Piece {
    std::string literal;
    std::optional<PlaceholderUse> placeholder;
    std::vector<Piece> group; // "{? ...}": left out as a whole when something in it has no value
};

class TemplateParser {
public:
    explicit TemplateParser(std::string_view text)
        : m_text(text)
    {
    }

    Result<std::vector<Piece>> run()
    {
        std::vector<Piece> pieces = read(false);
        if (m_error)
            return Error{ErrorCode::FileContent, {}, m_error};
        return pieces;
    }

private:
    std::vector<Piece> read(bool inGroup)
    {
        std::vector<Piece> pieces(1);
        for (; m_pos < m_text.size() && !m_error; ++m_pos) {
            const char c = m_text[m_pos];
            const char next = m_pos + 1 < m_text.size() ? m_text[m_pos + 1] : '\0';
            if (c == '}' && inGroup)
                return pieces;
            if ((c == '{' || c == '}') && next == c) {
                pieces.back().literal += c;
                ++m_pos;
            } else if (c == '{' && next == '?' && !inGroup) {
                m_pos += 2;
                pieces.push_back({{}, {}, read(true)});
                pieces.emplace_back();
            } else if (c == '{') {
                pieces.push_back({{}, placeholder(), {}});
                pieces.emplace_back();
            } else {
                pieces.back().literal += c;
            }
        }
        if (inGroup && !m_error)
            m_error = "template_group";
        return pieces;
    }
    // From '{' to the '}' behind it.
    PlaceholderUse placeholder()
    {
        const std::size_t end = m_text.find('}', m_pos);
        if (end == std::string_view::npos) {
            m_error = "template_brace";
            return {};
        }
        const std::string_view inside = m_text.substr(m_pos + 1, end - m_pos - 1);
        const std::size_t colon = inside.find(':');
        m_pos = end;
        return {std::string(inside.substr(0, colon)),
                colon == std::string_view::npos ? "" : std::string(inside.substr(colon + 1))};
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    const char* m_error = nullptr;
};

Result<std::vector<Piece>> piecesOf(std::string_view text) { return TemplateParser(text).run(); }

void collectUses(const std::vector<Piece>& pieces, std::vector<PlaceholderUse>& uses)
{
    for (const Piece& piece : pieces) {
        if (piece.placeholder)
            uses.push_back(*piece.placeholder);
        collectUses(piece.group, uses);
    }
}

std::optional<std::string> expanded(const std::vector<Piece>& pieces, const Placeholders& values)
{
    std::string out;
    bool onlyGroups = false; // all that was there so far are groups that were left out
    for (const Piece& piece : pieces) {
        out += piece.literal;
        if (piece.placeholder) {
            const auto value = values(piece.placeholder->name, piece.placeholder->form);
            if (!value)
                return std::nullopt;
            out += value->text;
        } else if (!piece.group.empty()) {
            onlyGroups = true;
            out += expanded(piece.group, values).value_or("");
        }
    }
    if (onlyGroups && out.empty())
        return std::nullopt;
    return out;
}

// The only placeholder of a text that is nothing else.
std::optional<PlaceholderUse> wholePlaceholder(const std::vector<Piece>& pieces)
{
    const bool whole = pieces.size() == 3 && pieces[0].literal.empty() && pieces[2].literal.empty();
    return whole ? pieces[1].placeholder : std::nullopt;
}

std::optional<std::string> bodyText(const std::string& text, const Placeholders& values)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return jsonText(text);
    if (const auto whole = wholePlaceholder(pieces.value())) {
        const auto value = values(whole->name, whole->form);
        if (!value)
            return std::nullopt;
        return value->isNumber ? value->text : jsonText(value->text);
    }
    const auto whole = expanded(pieces.value(), values);
    return whole ? std::optional(jsonText(*whole)) : std::nullopt;
}

std::optional<std::string> bodyValue(const BodyTemplate& body, const Placeholders& values)
{
    if (body.kind == BodyTemplate::Kind::Literal)
        return body.text;
    if (body.kind == BodyTemplate::Kind::Text)
        return bodyText(body.text, values);
    if (body.kind == BodyTemplate::Kind::JsonText) {
        const auto inner = bodyValue(body.items.front().second, values);
        return inner ? std::optional(jsonText(*inner)) : std::nullopt;
    }
    const bool isObject = body.kind == BodyTemplate::Kind::Object;
    std::string out(1, isObject ? '{' : '[');
    for (const auto& [name, item] : body.items) {
        const auto value = bodyValue(item, values);
        if (!value)
            continue;
        if (out.size() > 1)
            out += ',';
        if (isObject)
            out += jsonText(name) + ':';
        out += *value;
    }
    return out + (isObject ? '}' : ']');
}

} // namespace

Result<std::vector<PlaceholderUse>> placeholdersOf(std::string_view text)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return pieces.error();
    std::vector<PlaceholderUse> uses;
    collectUses(pieces.value(), uses);
    return uses;
}

std::optional<std::string> expand(std::string_view text, const Placeholders& values)
{
    const auto pieces = piecesOf(text);
    return pieces ? expanded(pieces.value(), values) : std::string(text);
}

std::string expandBody(const BodyTemplate& body, const Placeholders& values)
{
    return body.kind == BodyTemplate::Kind::None ? std::string() : bodyValue(body, values).value_or("null");
}

std::string percentEncoded(std::string_view text)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

std::string encodedPairs(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    std::string out;
    for (const auto& [name, value] : pairs) {
        if (!out.empty())
            out += '&';
        out += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return out;
}

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(c));
            out += buffer;
        } else {
            out += c;
        }
    }
    return out + '"';
}

} // namespace plumbline::sync
