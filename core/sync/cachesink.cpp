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
    Result<std::vector<SystemState>> systemStates() const override
    {
        return m_reader ? m_reader->systemStates() : Result<std::vector<SystemState>>(std::vector<SystemState>());
    }
    Status saveSystemState(const SystemState& state) override { return m_writer.saveSystemState(state); }
    std::set<std::string> values(Collection collection, const std::string& field) const override
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
