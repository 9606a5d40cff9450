#include "core/assess/archive.h"

namespace plumbline {

void ArchiveWriter::integer(std::int64_t value)
{
    std::uint64_t rest = (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
    for (; rest >= 0x80; rest >>= 7)
        m_bytes.push_back(static_cast<char>(rest | 0x80));
    m_bytes.push_back(static_cast<char>(rest));
}

void ArchiveWriter::id(std::int64_t value)
{
    for (int shift = 0; shift < 64; shift += 8)
        m_bytes.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> shift));
}

// 0 = a new text follows; n = the n-th text so far.
void ArchiveWriter::text(const std::string& value)
{
    const auto [known, isNew] = m_texts.emplace(value, static_cast<std::int64_t>(m_texts.size() + 1));
    integer(isNew ? 0 : known->second);
    if (!isNew)
        return;
    count(value.size());
    m_bytes += value;
}

std::size_t ArchiveWriter::count(std::size_t size)
{
    integer(static_cast<std::int64_t>(size));
    return size;
}

void ArchiveReader::integer(std::int64_t& value)
{
    std::uint64_t rest = 0;
    value = 0;
    for (int shift = 0; shift < 64 && !m_failed; shift += 7) {
        if (m_at == m_bytes.size())
            break;
        const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
        rest |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) {
            value = static_cast<std::int64_t>(rest >> 1) ^ -static_cast<std::int64_t>(rest & 1);
            return;
        }
    }
    m_failed = true;
}

void ArchiveReader::id(std::int64_t& value)
{
    std::uint64_t bits = 0;
    value = 0;
    if (m_failed || m_bytes.size() - m_at < 8) {
        m_failed = true;
        return;
    }
    for (int shift = 0; shift < 64; shift += 8)
        bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_bytes[m_at++])) << shift;
    value = static_cast<std::int64_t>(bits);
}

void ArchiveReader::text(std::string& value)
{
    std::int64_t number = 0;
    integer(number);
    value.clear();
    if (number == 0) {
        const std::size_t size = count(0);
        if (m_failed)
            return;
        m_texts.push_back(m_bytes.substr(m_at, size));
        m_at += size;
        number = static_cast<std::int64_t>(m_texts.size());
    }
    if (number < 1 || number > static_cast<std::int64_t>(m_texts.size()))
        m_failed = true;
    else
        value = m_texts[static_cast<std::size_t>(number - 1)];
}

// Every element takes at least one byte, so no honest count is larger than what is left.
std::size_t ArchiveReader::count(std::size_t)
{
    std::int64_t size = 0;
    integer(size);
    if (m_failed || size < 0 || static_cast<std::uint64_t>(size) > m_bytes.size() - m_at) {
        m_failed = true;
        return 0;
    }
    return static_cast<std::size_t>(size);
}

std::uint64_t archiveChecksum(std::string_view bytes)
{
    std::uint64_t h = 0x9E3779B97F4A7C15ULL ^ bytes.size();
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t n = bytes.size() < 8 ? bytes.size() : 8;
        std::memcpy(&word, bytes.data(), n);
        bytes.remove_prefix(n);
        h = (h ^ word) * 0xBF58476D1CE4E5B9ULL;
        h ^= h >> 31;
    }
    return h;
}

} // namespace plumbline
