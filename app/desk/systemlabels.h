#pragma once

#include "core/model/result.h"
#include "core/rulebook/rulebook.h"
#include "core/sync/systemhealth.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace plumbline {

// The connected systems with the names that their profiles give them. A system whose profile cannot
// be read goes by its id.
class SystemLabels {
public:
    SystemLabels() = default;
    explicit SystemLabels(const QString& dataFolder); // reads files

    const std::vector<std::string>& systems() const { return m_systems; } // as they are connected
    const std::optional<Error>& fault() const { return m_fault; }         // why they could not be listed
    sync::AllowedRequests allowedRequestsOf(const std::string& system) const;
    QString labelOf(const std::string& system) const; // in the language in force
    bool signsInByBrowser(const std::string& system) const { return m_byBrowser.contains(system); }

private:
    std::vector<std::string> m_systems;
    std::map<std::string, Label> m_labels;
    std::map<std::string, sync::AllowedRequests> m_allowed;
    std::set<std::string> m_byBrowser;
    std::optional<Error> m_fault;
};

} // namespace plumbline
