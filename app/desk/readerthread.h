#pragma once

#include "app/desk/systemlabels.h"
#include "app/workspace.h"
#include "ui/shell/rulebooktrial.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace plumbline {

// Everything that reads or computes for long: facts, assess, evidence. Lives on a thread of its own;
// requests that a newer one has overtaken are dropped.
class ReaderThread : public QObject {
    Q_OBJECT

public:
    explicit ReaderThread(std::shared_ptr<const Workspace> workspace);

    void reload(Instant asOf); // facts again from the cache, then assess
    void judge(Instant asOf);  // assess the facts at hand
    void openEvidence(int requestId, const std::vector<plumbline::RecordId>& records);
    void readSystemStates();
    void readRulebooks();
    void tryRulebook(int requestId, const std::shared_ptr<const Rulebook>& rules, Instant asOf);
    void tryRulebookFile(int requestId, const QString& file, Instant asOf);
    // From any thread: the newest instant that is wanted.
    void announce(Instant asOf) { m_wanted = asOf.ms; }

Q_SIGNALS:
    void judged(const plumbline::AssessmentPtr& assessment, const plumbline::FactsPtr& facts);
    void loadFailed(const plumbline::Error& error); // facts or assessment: those before stay
    void evidenceOpened(int requestId, const std::vector<plumbline::RecordEvidence>& records);
    void systemStatesRead(const plumbline::SystemLabels& labels, const std::vector<plumbline::SystemState>& states,
                          const std::vector<plumbline::StreamState>& streams);
    void rulebooksRead(const std::vector<plumbline::ui::RulebookVersion>& versions);
    void rulebookTried(const plumbline::ui::RulebookTrial& trial);
    void failed(const plumbline::Error& error);

private:
    std::shared_ptr<const Workspace> m_workspace;
    FactsPtr m_facts;
    std::atomic<std::int64_t> m_wanted = kMissing;
};

} // namespace plumbline
