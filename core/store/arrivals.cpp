#include "core/store/arrivals.h"

#include "core/model/recordidmaker.h"

#include <algorithm>
#include <cstring>

namespace plumbline {
namespace {

constexpr std::size_t kChunk = 1U << 20;
// As many packings at once: one more than the machine's other core.
constexpr std::size_t kPackings = 2;

enum Tag : char { Missing, Integer, Text };

// How a record is laid out: page, flags, remote id, fields, then the payload or its place.
struct Writer {
    char* at;

    template <typename T> void put(T value)
    {
        std::memcpy(at, &value, sizeof value);
        at += sizeof value;
    }
    void put(std::string_view bytes)
    {
        put(static_cast<std::uint32_t>(bytes.size()));
        if (!bytes.empty())
            std::memcpy(at, bytes.data(), bytes.size());
        at += bytes.size();
    }
};

struct Reader {
    const char* at;

    template <typename T> T take()
    {
        T value;
        std::memcpy(&value, at, sizeof value);
        at += sizeof value;
        return value;
    }
    std::string_view bytes()
    {
        const auto size = take<std::uint32_t>();
        const std::string_view found(at, size);
        at += size;
        return found;
    }
};

constexpr std::size_t kHead = sizeof(std::uint32_t) + 2; // page, removed, packed

Tag tagOf(const FieldDef& field, const FieldValue& value)
{
    if (value.isMissing || (!isTextual(field.type) && value.integer == kMissing))
        return Missing;
    return isTextual(field.type) ? Text : Integer;
}

std::size_t sizeOf(const MappedRecord& record, bool pack)
{
    std::size_t size = kHead + 4 + record.remoteId.size() + (pack ? 8 : 4 + record.payload.size());
    for (const FieldValue& value : record.values)
        size += 1 + std::max<std::size_t>(8, 4 + value.text.size());
    return size;
}

} // namespace

void Arrivals::add(PageCommit page)
{
    const std::vector<MappedRecord> records = std::exchange(page.records, {});
    const auto index = static_cast<std::uint32_t>(m_pages.size());
    const RecordIdMaker idOf(page.system, page.collection);
    const bool pack = page.isFirstRead;
    m_pages.push_back(std::move(page));
    auto& entries = m_entries[static_cast<std::size_t>(m_pages.back().collection)];
    for (const MappedRecord& record : records) {
        char* begin = room(sizeOf(record, pack));
        entries.push_back({idOf(record.remoteId).value, m_order++, begin});
        write(begin, index, record, pack);
    }
    m_rows += records.size();
    m_bytes += records.size() * sizeof(Entry);
}

void Arrivals::write(char* begin, std::uint32_t page, const MappedRecord& record, bool pack)
{
    Writer out{begin};
    out.put(page);
    out.put(static_cast<char>(record.removed));
    out.put(static_cast<char>(pack));
    out.put(std::string_view(record.remoteId));
    const auto& fields = definitionOf(record.collection).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const FieldValue& value = record.values[i];
        const Tag tag = tagOf(fields[i], value);
        out.put(tag);
        if (tag == Integer)
            out.put(value.integer);
        else if (tag == Text)
            out.put(std::string_view(value.text));
    }
    if (!pack) {
        out.put(std::string_view(record.payload));
        return;
    }
    Block& block = openBlock(page);
    out.put(static_cast<std::uint32_t>(&block - m_blocks.data()));
    out.put(static_cast<std::uint32_t>(block.raw.size()));
    block.raw.add(record.payload);
    m_bytes += record.payload.size() / 4; // what is left of it, about
    if (block.raw.isFull())
        startPacking(block);
}

char* Arrivals::room(std::size_t size)
{
    if (size > m_left) {
        const std::size_t chunk = std::max(size, kChunk);
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(chunk));
        m_free = m_chunks.back().get();
        m_left = chunk;
    }
    m_left -= size;
    m_bytes += size;
    return std::exchange(m_free, m_free + size);
}

// A block holds payloads of one stream, of one page after the other.
Arrivals::Block& Arrivals::openBlock(std::uint32_t page)
{
    const auto sameStream = [&](const Block& block) {
        const PageCommit& first = m_pages[block.firstPage];
        return !block.raw.isEmpty() && first.stream == m_pages[page].stream && first.system == m_pages[page].system;
    };
    // Those that are being packed are empty; the others are as many as streams that are being read.
    const auto open = std::find_if(m_blocks.rbegin(), m_blocks.rend(), sameStream);
    if (open != m_blocks.rend())
        return *open;
    m_blocks.push_back({page, {}, {}, {}, 0});
    return m_blocks.back();
}

void Arrivals::startPacking(Block& block)
{
    std::erase_if(m_packing, [this](std::size_t index) { return !m_blocks[index].packing.valid(); });
    if (m_packing.size() >= kPackings) {
        packed(m_blocks[m_packing.front()]);
        m_packing.erase(m_packing.begin());
    }
    m_packing.push_back(static_cast<std::size_t>(&block - m_blocks.data()));
    block.packing = std::async(std::launch::async, [raw = std::exchange(block.raw, {})] { return raw.packed(); });
}

const std::string& Arrivals::packed(Block& block)
{
    if (block.packing.valid())
        block.packed = block.packing.get();
    else if (!block.raw.isEmpty())
        block.packed = std::exchange(block.raw, {}).packed();
    return block.packed;
}

const std::vector<Arrivals::Entry>& Arrivals::sorted(Collection collection)
{
    auto& entries = m_entries[static_cast<std::size_t>(collection)];
    if (!std::is_sorted(entries.begin(), entries.end()))
        std::sort(entries.begin(), entries.end());
    return entries;
}

std::uint32_t Arrivals::pageOf(const Entry& entry) { return Reader{entry.bytes}.take<std::uint32_t>(); }

void Arrivals::read(const Entry& entry, std::size_t fields, ArrivedRecord& into)
{
    Reader in{entry.bytes};
    into.page = in.take<std::uint32_t>();
    into.removed = in.take<char>() != 0;
    into.isPacked = in.take<char>() != 0;
    into.remoteId = in.bytes();
    into.values.assign(fields, {});
    for (ArrivedValue& value : into.values) {
        const Tag tag = in.take<Tag>();
        value.isMissing = tag == Missing;
        if (tag == Integer)
            value.integer = in.take<std::int64_t>();
        else if (tag == Text)
            value.text = in.bytes();
    }
    into.payload = into.isPacked ? std::string_view() : in.bytes();
    into.block = into.isPacked ? in.take<std::uint32_t>() : 0;
    into.position = into.isPacked ? in.take<std::uint32_t>() : 0;
}

std::string Arrivals::payloadOf(const ArrivedRecord& record)
{
    if (!record.isPacked)
        return std::string(record.payload);
    return payloadAt(packed(m_blocks[record.block]), record.position).value_or(std::string());
}

} // namespace plumbline
