#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plumbline {

// Writes values as bytes: integers as zigzag varints, texts once and then by number. Reader mirrors it;
// both are driven by the same template, so they cannot differ.
class ArchiveWriter {
public:
    static constexpr bool kReads = false;

    void integer(std::int64_t value);
    void id(std::int64_t value); // eight bytes: ids are hashes, a varint would be longer
    void text(const std::string& value);
    std::size_t count(std::size_t size);
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
    std::unordered_map<std::string, std::int64_t> m_texts;
};

// Reads the same. After the first fault every value is 0 or empty and failed() stays true; no length
// is believed beyond what the remaining bytes can hold.
class ArchiveReader {
public:
    static constexpr bool kReads = true;

    explicit ArchiveReader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    void integer(std::int64_t& value);
    void id(std::int64_t& value);
    void text(std::string& value);
    std::size_t count(std::size_t);
    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_bytes.size(); }
    void fail() { m_failed = true; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
    std::vector<std::string_view> m_texts;
};

// 64 bits that change with any byte.
std::uint64_t archiveChecksum(std::string_view bytes);

} // namespace plumbline
