#pragma once

#include "core/store/outbox.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace plumbline::ui {

// What the director decides about something on its way to a company system.
struct DeliveryChoice {
    enum class Kind { Undo, Retry, Discard };
    Kind kind = Kind::Undo;
    std::string actionKey;  // of Undo
    std::int64_t entry = 0; // of Retry and Discard
};

// The outbox by what its entries are about: an overlay beside the records, which a sync never touches.
class Deliveries {
public:
    Deliveries() = default;
    explicit Deliveries(std::shared_ptr<const std::vector<OutboxEntry>> entries);

    // Those of an action's last steps, oldest first; without what was discarded.
    std::vector<const OutboxEntry*> of(const std::string& actionKey) const;
    // The state that most asks for attention; nullopt when nothing was sent out.
    std::optional<OutboxState> stateOf(const std::string& actionKey) const;
    // Whether the action's last step can still be taken back: everything of it waits.
    bool canUndo(const std::string& actionKey) const;

private:
    std::shared_ptr<const std::vector<OutboxEntry>> m_entries;
    std::unordered_map<std::string, std::vector<const OutboxEntry*>> m_bySubject;
};

} // namespace plumbline::ui
