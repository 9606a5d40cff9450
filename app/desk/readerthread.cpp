#include "app/desk/readerthread.h"

namespace plumbline {

ReaderThread::ReaderThread(std::shared_ptr<const Workspace> workspace)
    : m_workspace(std::move(workspace))
{
}

void ReaderThread::reload(Instant asOf)
{
    auto facts = m_workspace->loadFacts(Instant{});
    if (!facts) {
        Q_EMIT loadFailed(facts.error());
        return;
    }
    m_facts = std::move(facts.value());
    judge(asOf);
}

void ReaderThread::judge(Instant asOf)
{
    if (!m_facts || m_wanted != asOf.ms)
        return;
    auto assessment = m_workspace->judge(*m_facts, asOf);
    if (assessment)
        Q_EMIT judged(assessment.value(), m_facts);
    else
        Q_EMIT loadFailed(assessment.error());
}

// A record that the cache does not hold is left out; the panel says how many it was given.
void ReaderThread::openEvidence(int requestId, const std::vector<RecordId>& records)
{
    std::vector<RecordEvidence> opened;
    opened.reserve(records.size());
    std::optional<Error> fault;
    for (const RecordId id : records) {
        auto evidence = m_workspace->cache().evidence(id);
        if (evidence)
            opened.push_back(std::move(evidence.value()));
        else if (evidence.error().code != ErrorCode::NothingFound)
            fault = evidence.error();
    }
    Q_EMIT evidenceOpened(requestId, opened);
    if (fault)
        Q_EMIT failed(*fault);
}

void ReaderThread::readSystemStates()
{
    const SystemLabels labels(m_workspace->dataFolder());
    const auto states = m_workspace->cache().systemStates();
    const auto streams = m_workspace->cache().streams();
    if (!states || !streams) {
        Q_EMIT failed(states ? streams.error() : states.error());
        return;
    }
    Q_EMIT systemStatesRead(labels, states.value(), streams.value());
    if (labels.fault())
        Q_EMIT failed(*labels.fault());
}

} // namespace plumbline
