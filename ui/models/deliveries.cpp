#include "ui/models/deliveries.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

// What the director must look at comes first.
int urgency(OutboxState state)
{
    switch (state) {
    case OutboxState::Conflict:
        return 5;
    case OutboxState::Rejected:
        return 4;
    case OutboxState::Unconfirmed:
        return 3;
    case OutboxState::Sending:
        return 2;
    case OutboxState::Queued:
        return 1;
    default:
        return 0;
    }
}

} // namespace

Deliveries::Deliveries(std::shared_ptr<const std::vector<OutboxEntry>> entries)
    : m_entries(std::move(entries))
{
    if (!m_entries)
        return;
    for (const OutboxEntry& entry : *m_entries) {
        if (entry.state != OutboxState::Discarded)
            m_bySubject[entry.draft.subject].push_back(&entry);
    }
}

std::vector<const OutboxEntry*> Deliveries::of(const std::string& actionKey) const
{
    const auto found = m_bySubject.find(actionKey);
    return found == m_bySubject.end() ? std::vector<const OutboxEntry*>() : found->second;
}

std::optional<OutboxState> Deliveries::stateOf(const std::string& actionKey) const
{
    std::optional<OutboxState> worst;
    for (const OutboxEntry* entry : of(actionKey)) {
        if (!worst || urgency(entry->state) > urgency(*worst))
            worst = entry->state;
    }
    return worst;
}

bool Deliveries::canUndo(const std::string& actionKey) const
{
    const std::vector<const OutboxEntry*> entries = of(actionKey);
    if (entries.empty())
        return false;
    const Instant last = entries.back()->queuedAt;
    return std::all_of(entries.begin(), entries.end(), [last](const OutboxEntry* entry) {
        return entry->queuedAt != last || entry->state == OutboxState::Queued;
    });
}

} // namespace plumbline::ui
