#include "core/sync/syncsink.h"

namespace plumbline::sync {
namespace {

class CacheSink final : public SyncSink {
public:
    CacheSink(CacheWriter& writer, const CacheReader* reader)
        : m_writer(writer)
        , m_reader(reader)
    {
    }

    Result<CommitCounts> commit(std::span<const PageCommit> pages) override { return m_writer.commit(pages); }
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
    std::set<std::string> values(Collection collection, const std::string& field) const override
    {
        std::set<std::string> values;
        if (!m_reader)
            return values;
        const ScanRequest request{collection, {}, {field}, {}};
        m_reader->scan(request, [&values](const RecordBlock& block) {
            for (const std::string_view text : block.texts.front())
                values.emplace(text);
        });
        values.erase("");
        return values;
    }

private:
    CacheWriter& m_writer;
    const CacheReader* m_reader;
};

} // namespace

std::unique_ptr<SyncSink> makeCacheSink(CacheWriter& writer, const CacheReader* reader)
{
    return std::make_unique<CacheSink>(writer, reader);
}

} // namespace plumbline::sync
