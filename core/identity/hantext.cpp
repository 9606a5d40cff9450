#include "core/identity/hantext.h"

#include "core/identity/wordtables.h"

namespace plumbline {
namespace {

// The next code point of a UTF-8 text.
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

bool isInvisible(char32_t point)
{
    return point == 0xFEFF || point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F) ||
           (point >= 0xFE00 && point <= 0xFE0F);
}

bool isBlank(char32_t point)
{
    return point <= U' ' || point == 0xA0 || point == 0x3000 || (point >= 0x2000 && point <= 0x200A);
}

char32_t bracketOf(char32_t point)
{
    constexpr std::u32string_view opening = U"([{<〈《「『【〔〖〘〚";
    constexpr std::u32string_view closing = U")]}>〉》」』】〕〗〙〛";
    if (opening.find(point) != std::u32string_view::npos)
        return U'(';
    return closing.find(point) != std::u32string_view::npos ? U')' : point;
}

// Latin-1 letters with accents as their plain letter.
char32_t plainLetter(char32_t point)
{
    constexpr std::u32string_view plain = U"aaaaaaaceeeeiiiidnooooo×ouuuuypsaaaaaaaceeeeiiiidnooooo÷ouuuuypy";
    return point >= 0xC0 && point <= 0xFF ? plain[point - 0xC0] : point;
}

} // namespace

std::u32string codePoints(std::string_view utf8)
{
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();)
        out.push_back(nextCodePoint(utf8, at));
    return out;
}

std::string utf8Of(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t point : text)
        append(out, point);
    return out;
}

std::u32string foldedText(std::string_view utf8)
{
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        char32_t point = nextCodePoint(utf8, at);
        if (isInvisible(point))
            continue;
        if (point >= 0xFF01 && point <= 0xFF5E)
            point -= 0xFEE0;
        if (point >= U'A' && point <= U'Z')
            point += U'a' - U'A';
        if (isBlank(point)) {
            if (!out.empty() && out.back() != U' ')
                out.push_back(U' ');
            continue;
        }
        out.push_back(isHan(point) ? wordTables().simplifiedOf(point) : bracketOf(plainLetter(point)));
    }
    if (!out.empty() && out.back() == U' ')
        out.pop_back();
    return out;
}

bool isHan(char32_t point)
{
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) ||
           (point >= 0x20000 && point <= 0x3FFFF) || point == 0x3007;
}

bool isDigit(char32_t point) { return point >= U'0' && point <= U'9'; }

bool isLatinLetter(char32_t point) { return point >= U'a' && point <= U'z'; }

bool isHanNumeral(char32_t point)
{
    return std::u32string_view(U"〇一二三四五六七八九十甲乙丙丁").find(point) != std::u32string_view::npos;
}

bool isLetterOrDigit(char32_t point)
{
    if (point < 0x80)
        return isDigit(point) || isLatinLetter(point);
    if (point < 0xC0 || point == 0xD7 || point == 0xF7 || point == 0x30FB)
        return false;
    return !((point >= 0x2000 && point <= 0x2BFF) || (point >= 0x3000 && point <= 0x303F && point != 0x3007) ||
             (point >= 0xFE30 && point <= 0xFE4F) || (point >= 0xFF00 && point <= 0xFF65));
}

int readingOf(char32_t point) { return wordTables().readingOf(point); }

std::string_view pinyinOf(char32_t point) { return wordTables().syllableOf(wordTables().readingOf(point)); }

} // namespace plumbline
