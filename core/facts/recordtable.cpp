#include "core/facts/recordtable.h"

#include "core/facts/notesketch.h"

#include <algorithm>
#include <charconv>

namespace plumbline {
namespace {

// Codes are compared after trimming.
std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

// The first 64 bits of a SHA-256 in hexadecimal; 0 when it is none.
std::int64_t fileHash(std::string_view text)
{
    std::uint64_t value = 0;
    if (text.size() != 64)
        return 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + 16, value, 16);
    return error == std::errc() && end == text.data() + 16 ? static_cast<std::int64_t>(value) : 0;
}

} // namespace

RecordTable::RecordTable(TablePlan plan)
    : m_plan(std::move(plan))
    , m_width(1 + m_plan.integers.size() + m_plan.texts.size() + (m_plan.keepsSystem ? 1 : 0))
{
}

ScanRequest RecordTable::request(Instant knownAt) const
{
    ScanRequest request{m_plan.collection, m_plan.integers, {}, knownAt};
    for (const auto& [name, use] : m_plan.texts)
        request.textFields.push_back(name);
    return request;
}

RecordTable::Cell RecordTable::textCell(TextUse use, std::string_view text)
{
    if (use == TextUse::Symbol)
        return m_symbols.intern(trimmed(text)).value;
    if (use == TextUse::FileHash)
        return fileHash(text);
    if (use == TextUse::Sketch)
        return static_cast<Cell>(noteSketch(text));
    m_texts.emplace_back(text);
    return static_cast<Cell>(m_texts.size() - 1);
}

void RecordTable::reserveRows(std::size_t count)
{
    while (m_chunks.size() * kChunkRows < count)
        m_chunks.push_back(std::unique_ptr<Cell[]>(new Cell[kChunkRows * m_width]));
}

void RecordTable::append(const RecordBlock& block)
{
    reserveRows(m_size + block.size());
    for (std::size_t r = 0; r < block.size(); ++r, ++m_size) {
        Cell* cell = m_chunks[m_size / kChunkRows].get() + m_size % kChunkRows * m_width;
        *cell++ = block.ids[r].value;
        for (const auto& integers : block.integers)
            *cell++ = integers[r];
        for (std::size_t c = 0; c < m_plan.texts.size(); ++c)
            *cell++ = textCell(m_plan.texts[c].second, block.texts[c][r]);
        if (m_plan.keepsSystem)
            *cell = block.systems[r];
        m_newestFetch = std::max(m_newestFetch, block.fetchedAt[r]);
    }
}

void RecordTable::clear()
{
    m_size = 0;
    std::vector<std::unique_ptr<Cell[]>>().swap(m_chunks);
    std::vector<std::string>().swap(m_texts);
}

void RecordTable::renumber(const std::vector<std::uint32_t>& numberOf)
{
    for (std::size_t c = 0; c < m_plan.texts.size(); ++c) {
        if (m_plan.texts[c].second != TextUse::Symbol)
            continue;
        const std::size_t column = 1 + m_plan.integers.size() + c;
        for (std::size_t r = 0; r < m_size; ++r) {
            Cell& cell = m_chunks[r / kChunkRows][r % kChunkRows * m_width + column];
            cell = numberOf[static_cast<std::size_t>(cell)];
        }
    }
}

} // namespace plumbline
