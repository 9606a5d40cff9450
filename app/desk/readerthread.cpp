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

// The one in force first, then earlier ones, then the one that came with the program.
void ReaderThread::readRulebooks()
{
    std::vector<ui::RulebookVersion> versions;
    const Rulebook& now = m_workspace->rulebook();
    versions.push_back({std::make_shared<const Rulebook>(now), {}, m_workspace->rulesFile().isEmpty(), true});
    for (auto& [rules, since] : m_workspace->earlierRulebooks()) {
        // Remembered without the calendar: the fingerprint of rules alone is not that of the whole.
        rules.calendar = now.calendar;
        if (rules.sameRulesAs(now))
            versions.front().since = since;
        else
            versions.push_back({std::make_shared<const Rulebook>(std::move(rules)), since, false, false});
    }
    if (!versions.front().isShipped) {
        if (auto shipped = m_workspace->readRulebook(QString()))
            versions.push_back({std::make_shared<const Rulebook>(std::move(shipped.value())), {}, true, false});
    }
    Q_EMIT rulebooksRead(versions);
}

void ReaderThread::tryRulebook(int requestId, const std::shared_ptr<const Rulebook>& rules, Instant asOf)
{
    ui::RulebookTrial trial{requestId, rules, nullptr, std::nullopt};
    if (!m_facts) {
        trial.error = Error{ErrorCode::NothingFound, {}, {}};
    } else {
        auto assessment = m_workspace->judge(*m_facts, *rules, asOf);
        if (assessment)
            trial.assessment = std::move(assessment.value());
        else
            trial.error = assessment.error();
    }
    Q_EMIT rulebookTried(trial);
}

void ReaderThread::tryRulebookFile(int requestId, const QString& file, Instant asOf)
{
    auto rules = m_workspace->readRulebook(file);
    if (rules)
        tryRulebook(requestId, std::make_shared<const Rulebook>(std::move(rules.value())), asOf);
    else
        Q_EMIT rulebookTried({requestId, nullptr, nullptr, rules.error()});
}

} // namespace plumbline
