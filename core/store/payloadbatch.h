#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// The raw payloads of one batch: a count, the lengths, then the bytes, all little-endian, deflated
// behind the 64-bit size of what was deflated.
class PayloadBatch {
public:
    // Adds it at position size().
    void add(std::string_view payload);
    std::int64_t size() const { return static_cast<std::int64_t>(m_lengths.size()); }
    bool isEmpty() const { return m_lengths.empty(); }
    // Large enough to be deflated well, small enough that opening one record inflates little.
    bool isFull() const { return m_bytes.size() >= 256 * 1024 || m_lengths.size() >= 4096; }
    std::string packed() const;
    void clear();

private:
    std::vector<std::uint32_t> m_lengths;
    std::string m_bytes;
};

// The payload at a position, byte for byte as it was added; nullopt when the batch is damaged.
std::optional<std::string> payloadAt(std::string_view packed, std::int64_t position);

} // namespace plumbline
