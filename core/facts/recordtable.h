#pragma once

#include "core/facts/prefetch.h"
#include "core/facts/symbols.h"
#include "core/model/record.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// What becomes of a textual field: a symbol (business keys), a text of its own, 64 bits of a hash, or of a sketch.
enum class TextUse : std::uint8_t { Symbol, Own, FileHash, Sketch };

// Which fields of a collection the facts need. A row's cells are: id, the integers, the texts, and
// the system when `keepsSystem`.
struct TablePlan {
    Collection collection = Collection::Count;
    std::vector<std::string_view> integers;
    std::vector<std::pair<std::string_view, TextUse>> texts;
    bool keepsSystem = false;
};

// The wanted fields of one collection, row by row: a row is read at random later, so its cells lie
// together. Filled by one thread.
class RecordTable {
public:
    using Cell = std::int64_t;

    explicit RecordTable(TablePlan plan);

    ScanRequest request(Instant knownAt) const;
    void append(const RecordBlock& block);
    // Replaces the table's own symbols by those of the facts; to be called once.
    void renumber(const std::vector<std::uint32_t>& numberOf);

    // Gives back the memory of rows and texts.
    void clear();

    std::size_t size() const { return m_size; }
    const Cell* row(std::size_t at) const { return m_chunks[at / kChunkRows].get() + at % kChunkRows * m_width; }
    // Fetches the row for a look at all its cells.
    void prepare(std::size_t at) const
    {
        const Cell* first = row(at);
        for (std::size_t cell = 0; cell < m_width; cell += kPrefetchLine / sizeof(Cell))
            prefetch(first + cell);
    }
    std::string takeText(Cell cell) { return std::move(m_texts[static_cast<std::size_t>(cell)]); }
    const std::string& text(Cell cell) const { return m_texts[static_cast<std::size_t>(cell)]; }
    const Symbols& symbols() const { return m_symbols; }
    Instant newestFetch() const { return m_newestFetch; }
    Collection collection() const { return m_plan.collection; }

private:
    static constexpr std::size_t kChunkRows = 4096;

    Cell* cells(std::size_t row) { return m_chunks[row / kChunkRows].get() + row % kChunkRows * m_width; }
    // The column of the c-th text from row `first` on.
    void appendSymbols(const std::vector<std::string_view>& texts, std::size_t c, std::size_t first);
    void appendTexts(const std::vector<std::string_view>& texts, std::size_t c, std::size_t first);
    void reserveRows(std::size_t count);

    TablePlan m_plan;
    std::size_t m_width;
    std::size_t m_size = 0;
    std::vector<std::unique_ptr<Cell[]>> m_chunks;
    std::vector<std::string> m_texts;
    Symbols m_symbols;
    Instant m_newestFetch;
    std::vector<std::uint64_t> m_hashes; // of one block's texts
};

} // namespace plumbline
