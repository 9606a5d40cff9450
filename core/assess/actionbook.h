#pragma once

#include "core/model/actionstep.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plumbline {

// How far an action is by what the director did. Waiting: "good reason, wait until", and not over yet.
enum class ActionState : std::uint8_t { Open, Taken, Waiting, Completed, Dismissed };

// What was done about one episode of a signal. Unknown instants: it was not done.
struct ActionCourse {
    ActionState state = ActionState::Open;
    Instant shownAt;         // first shown: the third instant of a signal (D10)
    Instant firstCorrective; // taken, delegated or completed
    Instant waitUntil;       // of the last wait, over or not
    std::string reason;      // the director's words for the wait or the dismissal
    bool waitIsOver = false; // it waited and asks again
};

// The steps of the ledger by action. A signal that comes back is a new episode: steps made before it
// began were about an earlier one.
class ActionBook {
public:
    // Oldest first, without those taken back; later ones are not seen.
    ActionBook(const std::vector<ActionStep>& steps, Instant now);

    ActionCourse courseOf(const std::string& actionKey, Instant startedAt) const;
    const std::unordered_map<std::string, std::vector<ActionStep>>& steps() const { return m_steps; }

private:
    std::unordered_map<std::string, std::vector<ActionStep>> m_steps;
    Instant m_now;
};

// The signal rule that an action's key names ("rule:subject").
std::string_view ruleOfKey(std::string_view actionKey);

} // namespace plumbline
