#pragma once

#include "core/rulebook/rulebook.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace plumbline {

// The connected systems with the names that their profiles give them. A system whose profile cannot
// be read goes by its id.
class SystemLabels {
public:
    explicit SystemLabels(const QString& dataFolder);

    const std::vector<std::string>& systems() const { return m_systems; } // as they are connected
    QString labelOf(const std::string& system) const;                     // in the language in force

private:
    std::vector<std::string> m_systems;
    std::map<std::string, Label> m_labels;
};

} // namespace plumbline
