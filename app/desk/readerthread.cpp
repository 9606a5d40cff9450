#include "app/desk/readerthread.h"

#include "core/assess/assess.h"

namespace plumbline {

ReaderThread::ReaderThread(std::shared_ptr<const Workspace> workspace)
    : m_workspace(std::move(workspace))
{
}

void ReaderThread::reload(Instant asOf)
{
    auto facts = m_workspace->loadFacts(Instant{});
    if (!facts) {
        Q_EMIT failed(facts.error());
        return;
    }
    m_facts = std::move(facts.value());
    judge(asOf);
}

void ReaderThread::judge(Instant asOf)
{
    if (!m_facts || m_wanted != asOf.ms)
        return;
    try {
        Q_EMIT judged(std::make_shared<const Assessment>(assess(*m_facts, m_workspace->rulebook(), asOf)), m_facts);
    } catch (const std::exception& fault) {
        Q_EMIT failed({ErrorCode::InvalidArgument, {fault.what(), "-"}, {}});
    }
}

void ReaderThread::openEvidence(int requestId, const std::vector<RecordId>& records)
{
    std::vector<RecordEvidence> opened;
    opened.reserve(records.size());
    for (const RecordId id : records) {
        auto evidence = m_workspace->cache().evidence(id);
        if (evidence)
            opened.push_back(std::move(evidence.value()));
    }
    Q_EMIT evidenceOpened(requestId, opened);
}

void ReaderThread::readSystemStates()
{
    const auto states = m_workspace->cache().systemStates();
    const auto streams = m_workspace->cache().streams();
    if (!states || !streams) {
        Q_EMIT failed(states ? streams.error() : states.error());
        return;
    }
    Q_EMIT systemStatesRead(states.value(), streams.value());
}

} // namespace plumbline
