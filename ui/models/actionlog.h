#pragma once

#include "ui/shell/viewstate.h"

#include <QString>

#include <optional>
#include <string>
#include <unordered_map>

namespace plumbline::ui {

enum class ActionStatus { Open, Taken, Snoozed, Completed, Dismissed };

// What the director did about each action, read from the steps of the ledger.
class ActionLog {
public:
    ActionLog() = default;
    // `steps` oldest first; a snooze that ended before `now` no longer counts.
    ActionLog(const std::vector<ActionStep>& steps, Instant now);

    ActionStatus status(const std::string& actionKey) const;
    // Still asks for attention: open or taken, neither snoozed nor closed by the director.
    bool isPending(const std::string& actionKey) const;
    // The first step that could mend something: taken, delegated or completed. Unknown when none.
    Instant firstCorrective(const std::string& actionKey) const;
    std::vector<ActionStep> stepsOf(const std::string& actionKey) const;

private:
    struct Entry {
        ActionStatus status = ActionStatus::Open;
        Instant firstCorrective;
        std::vector<ActionStep> steps;
    };
    std::unordered_map<std::string, Entry> m_entries;
};

// Intervention time (R45): from a signal's start to the first corrective step. Signals without a step
// are counted as running, never dropped. Of the signals of the past days once they are replayed, of those
// that are true now before that.
struct InterventionFigures {
    std::optional<Duration> median; // of the answered ones; nullopt when there are none
    int answered = 0;
    int running = 0;
    int ended = 0; // over before anybody did anything; known once the past days are replayed
    std::vector<RecordId> records; // of the signals that were answered
};
InterventionFigures interventionFigures(const ViewState& state);

// Actions of the scope that still ask for attention.
struct PendingActions {
    std::vector<std::size_t> actions; // positions in Assessment::actions, in their order
    int red = 0;
};
PendingActions pendingActions(const ViewState& state);

} // namespace plumbline::ui
