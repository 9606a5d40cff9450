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

void RecordTable::reserveRows(std::size_t count)
{
    while (m_chunks.size() * kChunkRows < count)
        m_chunks.push_back(std::unique_ptr<Cell[]>(new Cell[kChunkRows * m_width]));
}

void RecordTable::append(const RecordBlock& block)
{
    const std::size_t first = m_size;
    reserveRows(first + block.size());
    for (std::size_t r = 0; r < block.size(); ++r) {
        Cell* cell = cells(first + r);
        *cell++ = block.ids[r].value;
        for (const auto& integers : block.integers)
            *cell++ = integers[r];
        if (m_plan.keepsSystem)
            cell[m_plan.texts.size()] = block.systems[r];
        m_newestFetch = std::max(m_newestFetch, block.fetchedAt[r]);
    }
    for (std::size_t c = 0; c < m_plan.texts.size(); ++c) {
        if (m_plan.texts[c].second == TextUse::Symbol)
            appendSymbols(block.texts[c], c, first);
        else
            appendTexts(block.texts[c], c, first);
    }
    m_size += block.size();
}

void RecordTable::appendSymbols(const std::vector<std::string_view>& texts, std::size_t c, std::size_t first)
{
    const std::size_t column = 1 + m_plan.integers.size() + c;
    m_hashes.resize(texts.size());
    for (std::size_t r = 0; r < texts.size(); ++r) {
        m_hashes[r] = Symbols::hashOf(trimmed(texts[r]));
        m_symbols.prepare(m_hashes[r]);
    }
    for (std::size_t r = 0; r < texts.size(); ++r)
        cells(first + r)[column] = m_symbols.intern(trimmed(texts[r]), m_hashes[r]).value;
}

void RecordTable::appendTexts(const std::vector<std::string_view>& texts, std::size_t c, std::size_t first)
{
    const std::size_t column = 1 + m_plan.integers.size() + c;
    const TextUse use = m_plan.texts[c].second;
    for (std::size_t r = 0; r < texts.size(); ++r) {
        Cell& cell = cells(first + r)[column];
        if (use == TextUse::FileHash) {
            cell = fileHash(texts[r]);
        } else if (use == TextUse::Sketch) {
            cell = static_cast<Cell>(noteSketch(texts[r]));
        } else {
            cell = static_cast<Cell>(m_texts.size());
            m_texts.emplace_back(texts[r]);
        }
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
            Cell& cell = cells(r)[column];
            cell = numberOf[static_cast<std::size_t>(cell)];
        }
    }
}

} // namespace plumbline
