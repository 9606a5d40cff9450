#include "app/desk/systemlabels.h"

#include "core/sync/profilereader.h"
#include "core/sync/source.h"
#include "ui/words/figures.h"

namespace plumbline {

SystemLabels::SystemLabels(const QString& dataFolder)
{
    const auto sources = loadSources(dataFolder);
    if (!sources) {
        m_fault = sources.error();
        return;
    }
    for (const Source& source : sources.value()) {
        m_systems.push_back(source.id);
        const auto profile = sync::loadProfile(source.profile, sync::shippedProfiles());
        if (!profile)
            continue;
        m_labels[source.id] = {profile.value().label.zh, profile.value().label.en};
        if (profile.value().auth.kind == sync::AuthKind::OAuth2Code)
            m_byBrowser.insert(source.id);
        m_allowed[source.id] = {profile.value().perMinute, profile.value().perDay};
    }
}

sync::AllowedRequests SystemLabels::allowedRequestsOf(const std::string& system) const
{
    const auto it = m_allowed.find(system);
    return it == m_allowed.end() ? sync::AllowedRequests{} : it->second;
}

QString SystemLabels::labelOf(const std::string& system) const
{
    const auto it = m_labels.find(system);
    const QString name = it == m_labels.end() ? QString() : words::label(it->second);
    return name.isEmpty() ? words::foreign(system) : name;
}

} // namespace plumbline
