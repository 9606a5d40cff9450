#include "ui/briefing/scopedassessment.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

class Scoping {
public:
    Scoping(const Assessment& all, const std::vector<RecordId>& regions)
        : m_all(all)
        , m_places(all.regions.size())
    {
        for (std::size_t i = 0; i < all.regions.size(); ++i) {
            if (std::find(regions.begin(), regions.end(), all.regions[i].id) == regions.end())
                continue;
            m_places[i] = {static_cast<std::int32_t>(m_scoped.regions.size())};
            m_scoped.regions.push_back(all.regions[i]);
        }
    }

    Assessment run()
    {
        m_scoped.asOf = m_all.asOf;
        m_scoped.knownAt = m_all.knownAt;
        m_scoped.rulebookName = m_all.rulebookName;
        m_scoped.rulebookFingerprint = m_all.rulebookFingerprint;
        m_scoped.rulebookVersion = m_all.rulebookVersion;
        m_scoped.systems = m_all.systems;
        m_scoped.freshness = m_all.freshness;
        keep(m_all.achievements, m_scoped.achievements, &Achievement::region);
        keep(m_all.lines, m_scoped.lines, &Achievement::region);
        keep(m_all.projects, m_scoped.projects, &ProjectAssessment::regionIndex);
        keep(m_all.splitCustomers, m_scoped.splitCustomers, &EntityView::region);
        keep(m_all.bridges, m_scoped.bridges, &Bridge::region);
        keep(m_all.listEvents, m_scoped.listEvents, &ListEvent::region);
        keep(m_all.exposures, m_scoped.exposures, &Exposure::region);
        keep(m_all.findings, m_scoped.findings, &Finding::region);
        keepSignals();
        return std::move(m_scoped);
    }

private:
    RegionIndex placeOf(RegionIndex region) const
    {
        return region.isSet() && region.at() < m_places.size() ? m_places[region.at()] : RegionIndex{};
    }

    template <typename T> void keep(const std::vector<T>& from, std::vector<T>& to, RegionIndex T::*region) const
    {
        for (const T& one : from) {
            const RegionIndex place = placeOf(one.*region);
            if (!place.isSet())
                continue;
            to.push_back(one);
            to.back().*region = place;
        }
    }

    void keepSignals()
    {
        std::vector<std::ptrdiff_t> moved(m_all.signalList.size(), -1);
        for (std::size_t i = 0; i < m_all.signalList.size(); ++i) {
            const RegionIndex place = placeOf(m_all.signalList[i].region);
            if (!place.isSet())
                continue;
            moved[i] = static_cast<std::ptrdiff_t>(m_scoped.signalList.size());
            m_scoped.signalList.push_back(m_all.signalList[i]);
            m_scoped.signalList.back().region = place;
        }
        for (const Action& action : m_all.actions) {
            if (moved[action.signal] < 0)
                continue;
            m_scoped.actions.push_back(action);
            m_scoped.actions.back().signal = static_cast<std::size_t>(moved[action.signal]);
        }
    }

    const Assessment& m_all;
    Assessment m_scoped;
    std::vector<RegionIndex> m_places; // of each region of the whole; unset = left out
};

} // namespace

Assessment scopedTo(const Assessment& assessment, const std::vector<RecordId>& regions)
{
    return Scoping(assessment, regions).run();
}

} // namespace plumbline::ui
