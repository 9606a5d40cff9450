#include "app/desk/synctimer.h"

#include <QNetworkInformation>

#include <algorithm>

namespace plumbline {
namespace {

constexpr Duration kLeastGap{60'000};

bool isOnline(QNetworkInformation::Reachability reachability)
{
    return reachability == QNetworkInformation::Reachability::Online ||
           reachability == QNetworkInformation::Reachability::Site;
}

} // namespace

SyncTimer::SyncTimer(std::function<Instant()> clock, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncTimer::look);
}

void SyncTimer::start()
{
    m_isOn = true;
    m_schedule.start();
    watchNetwork();
    look();
}

void SyncTimer::watchNetwork()
{
    // Where the operating system does not tell, the back-off after a failure has to do.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability now) {
                if (!isOnline(now))
                    return;
                m_schedule.networkCameBack();
                look();
            });
}

void SyncTimer::learn(std::vector<std::string> systems, std::vector<SystemState> states)
{
    m_systems = std::move(systems);
    m_states = std::move(states);
    m_isKnown = true;
    look();
}

void SyncTimer::setRunning(bool running)
{
    m_isRunning = running;
    m_isKnown = m_isKnown && !running; // what the run brings is learnt when it has ended
}

void SyncTimer::look()
{
    if (!m_isOn || m_isRunning || !m_isKnown || m_systems.empty())
        return;
    const Instant now = m_clock();
    const bool isTooSoon = m_askedAt.isKnown() && m_askedAt <= now && now - m_askedAt < kLeastGap;
    const std::vector<std::string> ready = m_schedule.due(m_systems, m_states, now);
    if (!ready.empty() && !isTooSoon) {
        m_askedAt = now;
        m_schedule.began();
        Q_EMIT syncDue(ready);
        return;
    }
    const Duration wait = isTooSoon ? kLeastGap : m_schedule.untilNext(m_systems, m_states, now);
    m_timer.start(static_cast<int>(std::clamp<std::int64_t>(wait.ms, 1000, kLeastGap.ms * 15)));
}

} // namespace plumbline
