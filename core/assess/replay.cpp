#include "core/assess/replay.h"

#include "core/assess/assess.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace plumbline {
namespace {

class Replay {
public:
    void see(const Facts& facts, const std::vector<Signal>& signalList, Instant tick);
    void endUnseen(Instant tick);
    std::vector<Episode> take();

private:
    std::map<std::string, Episode> m_running;
    std::vector<Episode> m_ended;
    Instant m_before; // the tick before
};

Episode beginning(const Facts& facts, const Signal& signal, Instant tick)
{
    Episode episode;
    episode.signal = signal;
    episode.firstSeen = tick;
    if (signal.entity.isSet()) {
        const FactRange members = facts.entities[signal.entity.at()].members;
        episode.customer = facts.customerRecords[static_cast<std::size_t>(members.first)].id;
    }
    if (signal.region.isSet()) {
        episode.region = facts.regions[signal.region.at()].id;
        episode.regionName = facts.regions[signal.region.at()].name;
    }
    return episode;
}

void Replay::see(const Facts& facts, const std::vector<Signal>& signalList, Instant tick)
{
    for (const Signal& signal : signalList) {
        Episode& episode = m_running[keyOf(signal)];
        // A start at the tick itself means that the data does not say since when.
        const bool isAnew = episode.lastSeen.isKnown() && signal.startedAt > m_before && signal.startedAt < tick;
        if (isAnew) {
            episode.endedAt = std::min(signal.startedAt, tick);
            m_ended.push_back(std::exchange(episode, {}));
        }
        if (!episode.lastSeen.isKnown())
            episode = beginning(facts, signal, tick);
        episode.lastSeen = tick;
    }
    endUnseen(tick);
    m_before = tick;
}

void Replay::endUnseen(Instant tick)
{
    for (auto i = m_running.begin(); i != m_running.end();) {
        if (i->second.lastSeen == tick) {
            ++i;
            continue;
        }
        i->second.endedAt = tick;
        m_ended.push_back(std::move(i->second));
        i = m_running.erase(i);
    }
}

std::vector<Episode> Replay::take()
{
    for (auto& [key, episode] : m_running)
        m_ended.push_back(std::move(episode));
    std::sort(m_ended.begin(), m_ended.end(), [](const Episode& a, const Episode& b) {
        const auto order = [](const Episode& e) {
            return std::tie(e.signal.startedAt, e.signal.rule, e.signal.subjectRecord, e.firstSeen);
        };
        return order(a) < order(b);
    });
    return std::move(m_ended);
}

} // namespace

std::string keyOf(const Signal& signal) { return signal.rule + ':' + std::to_string(signal.subjectRecord.value); }

std::vector<Episode> replaySignals(const FactsAt& factsAt, const Rulebook& rulebook, const std::vector<Instant>& ticks,
                                   const std::function<bool()>& keepGoing)
{
    Replay replay;
    for (const Instant tick : ticks) {
        if (keepGoing && !keepGoing())
            break;
        if (const FactsPtr facts = factsAt(tick))
            replay.see(*facts, assess(*facts, rulebook, tick).signalList, tick);
    }
    return replay.take();
}

std::vector<Instant> dayEnds(CompanyClock clock, Day from, Day to, Instant until)
{
    std::vector<Instant> ticks;
    for (Day day = from; day <= to && clock.startOf(day) <= until; ++day.number)
        ticks.push_back(std::min(clock.endOf(day), until));
    return ticks;
}

} // namespace plumbline
