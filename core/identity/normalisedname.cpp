#include "core/identity/customeridentity.h"

#include <string_view>

namespace plumbline {
namespace {

// The next code point of a UTF-8 text; a malformed byte stands for itself, so nothing is lost.
char32_t nextCodePoint(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80         ? 1
                               : (lead >> 5) == 6  ? 2
                               : (lead >> 4) == 14 ? 3
                               : (lead >> 3) == 30 ? 4
                                                   : 1;
    if (length == 1 || at + length > text.size()) {
        ++at;
        return lead;
    }
    char32_t point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        point = (point << 6) | (byte(at + i) & 0x3FU);
    at += length;
    return point;
}

void append(std::string& out, char32_t point)
{
    const auto put = [&](char32_t value) { out.push_back(static_cast<char>(value)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

// Blanks, punctuation and brackets, whatever their width.
bool isDropped(char32_t point)
{
    if (point < 0x80) {
        const bool letterOrDigit =
            (point >= U'0' && point <= U'9') || (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
        return !letterOrDigit;
    }
    return point == 0xA0 || point == 0xB7 || point == 0xFEFF || point == 0x30FB ||
           (point >= 0x2000 && point <= 0x206F) || (point >= 0x3000 && point <= 0x3004) ||
           (point >= 0x3008 && point <= 0x3020) || (point >= 0xFE30 && point <= 0xFE4F) ||
           (point >= 0xFF5F && point <= 0xFF65);
}

} // namespace

std::string normalisedName(const std::string& name)
{
    std::string out;
    out.reserve(name.size());
    for (std::size_t at = 0; at < name.size();) {
        char32_t point = nextCodePoint(name, at);
        if (point >= 0xFF01 && point <= 0xFF5E)
            point -= 0xFEE0;
        if (isDropped(point))
            continue;
        if (point >= U'A' && point <= U'Z')
            point += U'a' - U'A';
        append(out, point);
    }
    return out;
}

} // namespace plumbline
