#pragma once

#include "core/store/cache.h"
#include "core/store/payloadbatch.h"

#include <array>
#include <future>
#include <memory>
#include <string_view>
#include <vector>

namespace plumbline {

// A field's value inside Arrivals.
struct ArrivedValue {
    std::int64_t integer = kMissing;
    std::string_view text;
    bool isMissing = true;
};

// One record of a page that waits to be written; valid as long as its Arrivals.
struct ArrivedRecord {
    std::uint32_t page = 0; // into Arrivals::pages()
    bool removed = false;
    std::string_view remoteId;
    std::vector<ArrivedValue> values; // parallel to the collection's fields
    std::string_view payload;         // when it was not packed
    bool isPacked = false;
    std::uint32_t block = 0, position = 0; // where it was packed
};

// Pages on their way into the cache, kept small: a hundred thousand records of a dozen fields fit into
// 20 MB. A first read's payloads are packed as they come, on threads of their own.
class Arrivals {
public:
    // Where a record is kept, by its id; of one id in the order of arrival.
    struct Entry {
        std::int64_t id = 0;
        std::uint32_t order = 0;
        const char* bytes = nullptr;
        bool operator<(const Entry& other) const { return id != other.id ? id < other.id : order < other.order; }
    };
    // Payloads that were packed together, of one stream.
    struct Block {
        std::uint32_t firstPage = 0;
        PayloadBatch raw;
        std::future<std::string> packing;
        std::string packed;
        std::int64_t batch = 0; // the number it is written under; 0 = nobody has needed it so far
    };

    // Records are taken out of the page; the rest of it is kept.
    void add(PageCommit page);
    bool isEmpty() const { return m_pages.empty(); }
    std::size_t bytes() const { return m_bytes; } // of memory, about
    std::size_t rows() const { return m_rows; }
    const std::vector<PageCommit>& pages() const { return m_pages; }
    // Sorted by id, which is the order of the table.
    const std::vector<Entry>& sorted(Collection collection);
    static std::uint32_t pageOf(const Entry& entry);
    static void read(const Entry& entry, std::size_t fields, ArrivedRecord& into);
    // Waits for its packing to end.
    const std::string& packed(Block& block);
    std::vector<Block>& blocks() { return m_blocks; }
    // Exactly as received, packed or not.
    std::string payloadOf(const ArrivedRecord& record);

private:
    void write(char* begin, std::uint32_t page, const MappedRecord& record, bool pack);
    char* room(std::size_t size);
    Block& openBlock(std::uint32_t page);
    void startPacking(Block& block);

    std::vector<PageCommit> m_pages;
    std::array<std::vector<Entry>, static_cast<std::size_t>(Collection::Count)> m_entries;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    char* m_free = nullptr;
    std::size_t m_left = 0;
    std::vector<Block> m_blocks;
    std::vector<std::size_t> m_packing; // blocks on a thread of their own
    std::size_t m_bytes = 0, m_rows = 0;
    std::uint32_t m_order = 0;
};

} // namespace plumbline
