#include "core/sync/jsonstring.h"

#include <charconv>
#include <cstdint>

namespace plumbline::sync {
namespace {

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

// The four digits at `pos`.
std::optional<std::uint32_t> hex4(std::string_view text, std::size_t pos)
{
    if (pos + 4 > text.size())
        return std::nullopt;
    std::uint32_t value = 0;
    const char* begin = text.data() + pos;
    const auto [end, failed] = std::from_chars(begin, begin + 4, value, 16);
    return failed == std::errc{} && end == begin + 4 ? std::optional(value) : std::nullopt;
}

// Reads \uXXXX (and its second half) whose 'u' is at `pos`; moves `pos` behind it.
bool takeUnicode(std::string_view text, std::size_t& pos, std::string& out)
{
    auto code = hex4(text, pos + 1);
    if (!code)
        return false;
    pos += 5;
    if (*code >= 0xDC00 && *code < 0xE000)
        return false;
    if (*code >= 0xD800 && *code < 0xDC00) {
        if (text.substr(pos, 2) != "\\u")
            return false;
        const auto low = hex4(text, pos + 2);
        if (!low || *low < 0xDC00 || *low >= 0xE000)
            return false;
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
        pos += 6;
    }
    appendUtf8(out, *code);
    return true;
}

} // namespace

std::optional<std::string> unescaped(std::string_view written)
{
    static constexpr std::string_view kEscapes = "\"\\/bfnrt";
    static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    std::size_t pos = written.find('\\');
    if (pos == std::string_view::npos)
        return std::string(written);
    std::string out(written.substr(0, pos));
    while (pos < written.size()) {
        if (written[pos] != '\\') {
            out += written[pos++];
            continue;
        }
        if (++pos >= written.size())
            return std::nullopt;
        if (written[pos] == 'u') {
            if (!takeUnicode(written, pos, out))
                return std::nullopt;
            continue;
        }
        const std::size_t meaning = kEscapes.find(written[pos++]);
        if (meaning == std::string_view::npos)
            return std::nullopt;
        out += kMeanings[meaning];
    }
    return out;
}

} // namespace plumbline::sync
