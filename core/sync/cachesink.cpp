#include "core/sync/syncsink.h"
#include "core/sync/waiting.h"

#include <QElapsedTimer>

#include <future>
#include <map>

namespace plumbline::sync {
namespace {

// When what was gathered is worth a transaction, and how much may gather while one is being written.
constexpr std::size_t kRows = 100'000, kBytes = 16U << 20;
constexpr qint64 kOldestMs = 2000;

class CacheSink final : public SyncSink {
public:
    CacheSink(CacheWriter& writer, const CacheReader* reader)
        : m_writer(writer)
        , m_reader(reader)
    {
        if (const auto known = writer.streams()) {
            for (const StreamState& stream : known.value())
                m_complete[{stream.system, stream.stream}] = stream.freshAsOf.isKnown();
        }
    }
    // Pages that arrived whole are kept, however the run ended.
    ~CacheSink() override
    {
        if (m_writing.valid())
            count(m_writing.get());
        if (!m_failed && m_hasGathered)
            count(m_writer.flush());
    }

    Status take(PageCommit page) override;
    Task<void> room() override;
    Task<void> quiet() override;
    Task<Result<CommitCounts>> settle(std::string system, std::string stream) override;
    Result<std::vector<StreamState>> streams() const override { return m_writer.streams(); }
    Result<std::vector<SystemState>> systemStates() const override { return m_writer.systemStates(); }
    Status saveSystemState(const SystemState& state) override { return m_writer.saveSystemState(state); }
    Status saveSpent(const std::string& system, const Spent& spent) override
    {
        return m_writer.saveSpent(system, spent);
    }
    Status saveStreamState(const StreamState& state) override { return m_writer.saveStreamState(state); }
    Result<std::vector<SetAsideRow>> setAsideRows(const std::string& system, const std::string& stream) const override
    {
        return m_writer.setAsideRows(system, stream);
    }
    Result<Comparison> compare(const std::string& system, const std::string& stream) const override
    {
        return m_writer.compare(system, stream);
    }
    Result<std::int64_t> removeUnseen(const std::string& system, const std::string& stream, Instant at,
                                      Instant comparedAt) override
    {
        return m_writer.removeUnseen(system, stream, at, comparedAt);
    }
    Status keepDoubt(const std::string& system, const std::string& stream, const Doubt& doubt,
                     Instant comparedAt) override
    {
        return m_writer.keepDoubt(system, stream, doubt, comparedAt);
    }
    Result<CacheReader::SplitIds> splitIds(const std::string& system, Collection collection, const std::string& field,
                                           const std::vector<std::string>& values) const override
    {
        return m_reader ? m_reader->splitIds(system, collection, field, values)
                        : Result<CacheReader::SplitIds>(CacheReader::SplitIds());
    }
    std::set<std::string> values(Collection collection, const std::string& field) const override;

private:
    using Key = std::pair<std::string, std::string>;
    using Written = Result<std::vector<StreamCounts>>;

    bool isWriting() const { return m_writing.valid(); }
    bool isDue() const;
    bool isFull() const { return m_writer.gatheredRows() >= 2 * kRows || m_writer.gatheredBytes() >= 2 * kBytes; }
    void write();
    void written();
    Task<void> nextWritten();
    void count(const Written& written);

    CacheWriter& m_writer;
    const CacheReader* m_reader;
    std::map<Key, bool> m_complete;
    std::map<Key, CommitCounts> m_counts; // not yet asked for
    std::optional<Error> m_failed;        // for good: what follows lost pages must not be stored
    QElapsedTimer m_oldest;
    bool m_hasGathered = false;
    // Pages are numbered as they are taken in.
    std::int64_t m_taken = 0, m_writingUpTo = 0, m_stored = 0;
    std::vector<Waiter*> m_waiting;
    QObject m_context;
    std::future<Written> m_writing; // taken out by written() or the destructor, on the sink's own thread
};

Status CacheSink::take(PageCommit page)
{
    if (m_failed)
        return *m_failed;
    page.isFirstRead = !m_complete[{page.system, page.stream}];
    if (Status refused = m_writer.gather(std::move(page)); !refused)
        return refused;
    if (!m_hasGathered)
        m_oldest.start();
    m_hasGathered = true;
    ++m_taken;
    if (!isWriting() && isDue())
        write();
    return Nothing{};
}

bool CacheSink::isDue() const
{
    return m_hasGathered &&
           (m_writer.gatheredRows() >= kRows || m_writer.gatheredBytes() >= kBytes || m_oldest.hasExpired(kOldestMs));
}

void CacheSink::write()
{
    m_hasGathered = false;
    m_writingUpTo = m_taken;
    m_writing = std::async(std::launch::async, [this, flush = m_writer.beginFlush()] {
        Written done = flush();
        QMetaObject::invokeMethod(
            &m_context, [this] { written(); }, Qt::QueuedConnection);
        return done;
    });
}

void CacheSink::written()
{
    if (!isWriting())
        return;
    count(m_writing.get());
    m_stored = m_writingUpTo;
    // What was gathered meanwhile follows at once where somebody waits for room.
    if (!m_failed && isFull())
        write();
    for (Waiter* waiter : std::exchange(m_waiting, {}))
        waiter->finish();
}

Task<void> CacheSink::nextWritten()
{
    Waiter waiter;
    m_waiting.push_back(&waiter);
    struct Leave {
        std::vector<Waiter*>& waiting;
        Waiter* waiter;
        ~Leave() { std::erase(waiting, waiter); }
    } const leave{m_waiting, &waiter};
    co_await waiter;
}

Task<void> CacheSink::room()
{
    while (!m_failed && isWriting() && isFull())
        co_await nextWritten();
}

Task<void> CacheSink::quiet()
{
    while (isWriting())
        co_await nextWritten();
}

Task<Result<CommitCounts>> CacheSink::settle(std::string system, std::string stream)
{
    const std::int64_t all = m_taken;
    while (!m_failed && m_stored < all) {
        if (!isWriting())
            write();
        co_await nextWritten();
    }
    if (m_failed)
        co_return *m_failed;
    co_return std::exchange(m_counts[{system, stream}], {});
}

void CacheSink::count(const Written& written)
{
    if (!written) {
        m_failed = written.error();
        m_writer.dropGathered();
        return;
    }
    for (const StreamCounts& stream : written.value())
        m_counts[{stream.system, stream.stream}] += stream.counts;
}

std::set<std::string> CacheSink::values(Collection collection, const std::string& field) const
{
    std::set<std::string> values;
    if (!m_reader)
        return values;
    const ScanRequest request{collection, {}, {field}, {}};
    m_reader->scan(request, [&values](const RecordBlock& block) {
        values.insert(block.texts.front().begin(), block.texts.front().end());
    });
    values.erase("");
    return values;
}

} // namespace

std::unique_ptr<SyncSink> makeCacheSink(CacheWriter& writer, const CacheReader* reader)
{
    return std::make_unique<CacheSink>(writer, reader);
}

} // namespace plumbline::sync
