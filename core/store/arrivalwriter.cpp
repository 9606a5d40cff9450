#include "core/store/arrivalwriter.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr const char* kIdCollision = "id_collision";

void count(AppliedRecord::Effect effect, CommitCounts& counts)
{
    switch (effect) {
    case AppliedRecord::Effect::Added:
        ++counts.added;
        break;
    case AppliedRecord::Effect::Changed:
        ++counts.changed;
        break;
    case AppliedRecord::Effect::Removed:
        ++counts.removed;
        break;
    case AppliedRecord::Effect::Unchanged:
        ++counts.unchanged;
        break;
    case AppliedRecord::Effect::Collision:
        ++counts.setAside;
        break;
    }
}

} // namespace

ArrivalWriter::ArrivalWriter(const Connection& connection)
    : m_connection(connection)
    , m_streams(connection)
    , m_comparison(connection)
    , m_addBatch(connection.prepare("INSERT INTO batch(id, system, stream, fetched_at, payloads) "
                                    "VALUES(?1, ?2, ?3, ?4, ?5)"))
{
}

void ArrivalWriter::rememberNothingStale()
{
    const std::int64_t version = m_connection.integer("PRAGMA data_version");
    if (version != m_dataVersion || m_nextBatch == 0) {
        m_streams.forget();
        m_nextBatch = m_connection.integer("SELECT coalesce(max(id), 0) + 1 FROM batch");
        m_dataVersion = version;
    }
}

void ArrivalWriter::forget()
{
    m_streams.forget();
    m_nextBatch = 0;
}

RecordTable& ArrivalWriter::tableOf(Collection collection)
{
    auto& table = m_tables[static_cast<std::size_t>(collection)];
    if (!table)
        table = std::make_unique<RecordTable>(m_connection, collection);
    return *table;
}

std::vector<StreamCounts> ArrivalWriter::write(Arrivals& arrivals)
{
    Run run{arrivals, {}, {}, {}};
    begin(run);
    setAside(run);
    for (const CollectionDef& definition : allCollections())
        applyAll(run, definition.collection);
    writePayloads(run);
    noteSeen(run);
    const std::vector<PageCommit>& pages = arrivals.pages();
    for (std::size_t i = 0; i < pages.size(); ++i)
        m_streams.save(*run.streamOf[i]->row, pages[i]);
    m_pages += static_cast<std::int64_t>(pages.size());
    std::vector<StreamCounts> all;
    for (const Progress& stream : run.streams)
        all.push_back({pages[stream.firstPage].system, pages[stream.firstPage].stream, stream.counts});
    return all;
}

void ArrivalWriter::begin(Run& run)
{
    const std::vector<PageCommit>& pages = run.arrivals.pages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        StreamRow* row = &m_streams.streamFor(pages[i]);
        auto known = std::find_if(run.streams.begin(), run.streams.end(),
                                  [row](const Progress& stream) { return stream.row == row; });
        if (known == run.streams.end())
            known = run.streams.insert(run.streams.end(), Progress{row, i, {}, {}});
        run.streamOf.push_back(&*known);
    }
}

// For a comparison of keys that is under way, or whose doubt has not been cleared.
void ArrivalWriter::noteSeen(Run& run)
{
    const std::vector<PageCommit>& pages = run.arrivals.pages();
    const auto isNoted = [&](std::size_t i) {
        return pages[i].comparing != Comparing::No || run.streamOf[i]->row->isInDoubt;
    };
    std::vector<std::vector<std::int64_t>> seen(pages.size());
    for (const CollectionDef& definition : allCollections()) {
        for (const Arrivals::Entry& entry : run.arrivals.sorted(definition.collection)) {
            const std::uint32_t page = Arrivals::pageOf(entry);
            if (isNoted(page))
                seen[page].push_back(entry.id);
        }
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (isNoted(i))
            m_comparison.note(run.streamOf[i]->row->id, pages[i], seen[i]);
    }
}

// Before the records: of one that was set aside and then mapped, only what came last counts.
void ArrivalWriter::setAside(Run& run)
{
    for (std::size_t i = 0; i < run.streamOf.size(); ++i) {
        const PageCommit& page = run.arrivals.pages()[i];
        Progress& stream = *run.streamOf[i];
        for (const SetAsideRow& row : page.setAside)
            m_streams.setAside(*stream.row, row, page.fetchedAt, m_pages + static_cast<std::int64_t>(i));
        stream.counts.setAside += static_cast<std::int64_t>(page.setAside.size());
    }
}

void ArrivalWriter::applyAll(Run& run, Collection collection)
{
    const std::vector<Arrivals::Entry>& entries = run.arrivals.sorted(collection);
    if (entries.empty())
        return;
    RecordTable& table = tableOf(collection);
    const std::size_t fields = definitionOf(collection).fields.size();
    ArrivedRecord record, following;
    Arrivals::read(entries.front(), fields, record);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool hasTwin = i + 1 < entries.size() && entries[i + 1].id == entries[i].id;
        if (i + 1 < entries.size())
            Arrivals::read(entries[i + 1], fields, following);
        // Of a record that stands twice in a page only the last counts, or the page would not be
        // without effect the second time.
        if (hasTwin && following.page == record.page && following.remoteId == record.remoteId)
            ++run.streamOf[record.page]->counts.unchanged;
        else
            apply(run, table, {entries[i].id}, record);
        std::swap(record, following);
    }
}

void ArrivalWriter::apply(Run& run, RecordTable& table, RecordId id, const ArrivedRecord& record)
{
    Progress& stream = *run.streamOf[record.page];
    const PageCommit& page = run.arrivals.pages()[record.page];
    const std::int64_t position =
        record.isPacked ? static_cast<std::int64_t>(record.position) : stream.open.payloads.size();
    const VersionOrigin origin{stream.row->system, batchOf(run, record, stream), position, page.fetchedAt};
    const AppliedRecord applied = table.apply(id, record, origin, page.isFirstRead);
    count(applied.effect, stream.counts);
    stream.row->liveRows += applied.liveRows;
    const auto payload = [&] { return run.arrivals.payloadOf(record); };
    const std::int64_t number = m_pages + record.page;
    if (applied.effect == AppliedRecord::Effect::Collision)
        m_streams.setAside(*stream.row, {std::string(record.remoteId), {}, kIdCollision, payload()}, page.fetchedAt,
                           number);
    else if (!stream.row->setAsideKeys.empty())
        m_streams.mapped(*stream.row, record.remoteId, payload, number);
    if (applied.isNewVersion())
        keepPayload(run, record, stream);
}

std::int64_t ArrivalWriter::batchOf(Run& run, const ArrivedRecord& record, const Progress& stream) const
{
    const std::int64_t known = record.isPacked ? run.arrivals.blocks()[record.block].batch : stream.open.id;
    return known == 0 ? m_nextBatch : known;
}

void ArrivalWriter::keepPayload(Run& run, const ArrivedRecord& record, Progress& stream)
{
    if (record.isPacked) {
        Arrivals::Block& block = run.arrivals.blocks()[record.block];
        if (block.batch == 0) {
            block.batch = m_nextBatch++;
            run.used.push_back(&block);
        }
        return;
    }
    OpenBatch& batch = stream.open;
    if (batch.payloads.isEmpty()) {
        batch.id = m_nextBatch++;
        batch.fetchedAt = run.arrivals.pages()[record.page].fetchedAt;
    }
    batch.payloads.add(record.payload);
    if (batch.payloads.isFull()) {
        writeBatch(batch.id, *stream.row, batch.fetchedAt, batch.payloads.packed());
        batch = {};
    }
}

void ArrivalWriter::writePayloads(Run& run)
{
    for (const Progress& stream : run.streams) {
        const OpenBatch& batch = stream.open;
        if (!batch.payloads.isEmpty())
            writeBatch(batch.id, *stream.row, batch.fetchedAt, batch.payloads.packed());
    }
    for (Arrivals::Block* block : run.used) {
        const Instant fetchedAt = run.arrivals.pages()[block->firstPage].fetchedAt;
        writeBatch(block->batch, *run.streamOf[block->firstPage]->row, fetchedAt, run.arrivals.packed(*block));
    }
}

void ArrivalWriter::writeBatch(std::int64_t id, const StreamRow& stream, Instant fetchedAt, const std::string& packed)
{
    m_addBatch.bind(1, id).bind(2, stream.system).bind(3, stream.id).bind(4, fetchedAt.ms);
    m_addBatch.bindBlob(5, packed).run();
}

} // namespace plumbline
