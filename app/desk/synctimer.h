#pragma once

#include "core/sync/syncschedule.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace plumbline {

// Asks for a sync when one is due: after start(), on the interval, after a failure's back-off, and when the
// network comes back. What is due is decided by SyncSchedule; this only waits.
class SyncTimer : public QObject {
    Q_OBJECT

public:
    explicit SyncTimer(std::function<Instant()> clock, QObject* parent = nullptr);

    void start();
    // What is known of the systems, after every sync and at the beginning.
    void learn(std::vector<std::string> systems, std::vector<SystemState> states);
    void setRunning(bool running); // while a sync runs nothing is asked for

Q_SIGNALS:
    void syncDue(const std::vector<std::string>& systems);

private:
    void watchNetwork();
    void look();

    std::function<Instant()> m_clock;
    sync::SyncSchedule m_schedule;
    std::vector<std::string> m_systems;
    std::vector<SystemState> m_states;
    QTimer m_timer;
    Instant m_askedAt; // a sync that was refused is not asked for again at once
    bool m_isOn = false, m_isRunning = false, m_isKnown = false;
};

} // namespace plumbline
