#include "core/sync/templates.h"

#include <cstdio>

namespace plumbline::sync {
namespace {

struct Piece {
    std::string literal;
    std::optional<PlaceholderUse> placeholder;
};

Result<std::vector<Piece>> piecesOf(std::string_view text)
{
    std::vector<Piece> pieces(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c) {
            pieces.back().literal += c;
            ++i;
            continue;
        }
        if (c != '{') {
            pieces.back().literal += c;
            continue;
        }
        const std::size_t end = text.find('}', i);
        if (end == std::string_view::npos)
            return Error{ErrorCode::FileContent, {}, "'{' without '}' (a brace itself is written '{{')"};
        const std::string_view inside = text.substr(i + 1, end - i - 1);
        const std::size_t colon = inside.find(':');
        const std::string form = colon == std::string_view::npos ? "" : std::string(inside.substr(colon + 1));
        pieces.push_back({{}, PlaceholderUse{std::string(inside.substr(0, colon)), form}});
        pieces.emplace_back();
        i = end;
    }
    return pieces;
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
    const auto expanded = expand(text, values);
    return expanded ? std::optional(jsonText(*expanded)) : std::nullopt;
}

std::optional<std::string> bodyValue(const BodyTemplate& body, const Placeholders& values)
{
    if (body.kind == BodyTemplate::Kind::Literal)
        return body.text;
    if (body.kind == BodyTemplate::Kind::Text)
        return bodyText(body.text, values);
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
    for (const Piece& piece : pieces.value()) {
        if (piece.placeholder)
            uses.push_back(*piece.placeholder);
    }
    return uses;
}

std::optional<std::string> expand(std::string_view text, const Placeholders& values)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return std::string(text);
    std::string out;
    for (const Piece& piece : pieces.value()) {
        out += piece.literal;
        if (!piece.placeholder)
            continue;
        const auto value = values(piece.placeholder->name, piece.placeholder->form);
        if (!value)
            return std::nullopt;
        out += value->text;
    }
    return out;
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
