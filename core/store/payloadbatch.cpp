#include "core/store/payloadbatch.h"

#include <zlib.h>

namespace plumbline {
namespace {

constexpr std::uint64_t kMaxRaw = 1ULL << 30;

void append(std::string& out, std::uint64_t value, int width)
{
    for (int i = 0; i < width; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xff);
}

std::uint64_t read(std::string_view in, std::size_t at, int width)
{
    std::uint64_t value = 0;
    for (int i = 0; i < width; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(in[at + static_cast<std::size_t>(i)]))
                 << (8 * i);
    return value;
}

std::optional<std::string> inflated(std::string_view packed)
{
    if (packed.size() < 8)
        return std::nullopt;
    const std::uint64_t size = read(packed, 0, 8);
    if (size < 4 || size > kMaxRaw)
        return std::nullopt;
    std::string raw(static_cast<std::size_t>(size), '\0');
    uLongf length = static_cast<uLongf>(size);
    const int code =
        uncompress(reinterpret_cast<Bytef*>(raw.data()), &length, reinterpret_cast<const Bytef*>(packed.data()) + 8,
                   static_cast<uLong>(packed.size() - 8));
    if (code != Z_OK || length != size)
        return std::nullopt;
    return raw;
}

} // namespace

void PayloadBatch::add(std::string_view payload)
{
    m_lengths.push_back(static_cast<std::uint32_t>(payload.size()));
    m_bytes += payload;
}

void PayloadBatch::clear()
{
    m_lengths.clear();
    m_bytes.clear();
}

std::string PayloadBatch::packed() const
{
    std::string raw;
    raw.reserve(4 + 4 * m_lengths.size() + m_bytes.size());
    append(raw, m_lengths.size(), 4);
    for (const std::uint32_t length : m_lengths)
        append(raw, length, 4);
    raw += m_bytes;

    std::string out;
    append(out, raw.size(), 8);
    uLongf length = compressBound(static_cast<uLong>(raw.size()));
    out.resize(8 + length);
    // The fastest level: the rows of a first sync wait for it.
    compress2(reinterpret_cast<Bytef*>(out.data()) + 8, &length, reinterpret_cast<const Bytef*>(raw.data()),
              static_cast<uLong>(raw.size()), Z_BEST_SPEED);
    out.resize(8 + length);
    out.shrink_to_fit(); // many wait in memory
    return out;
}

std::optional<std::string> payloadAt(std::string_view packed, std::int64_t position)
{
    const auto raw = inflated(packed);
    if (!raw || position < 0)
        return std::nullopt;
    const std::uint64_t count = read(*raw, 0, 4);
    const auto index = static_cast<std::uint64_t>(position);
    if (index >= count || 4 + 4 * count > raw->size())
        return std::nullopt;
    std::uint64_t offset = 4 + 4 * count;
    for (std::uint64_t i = 0; i < index; ++i)
        offset += read(*raw, 4 + 4 * i, 4);
    const std::uint64_t length = read(*raw, 4 + 4 * index, 4);
    if (offset + length > raw->size())
        return std::nullopt;
    return raw->substr(offset, length);
}

} // namespace plumbline
