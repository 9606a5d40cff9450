#pragma once

#include "core/model/result.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace plumbline {

// One connected company system: which profile, where, with which settings. Kept as
// <data folder>/sources/<id>.toml; its secrets are in the keychain under "<id>/<name>".
struct Source {
    std::string id;      // [a-z0-9_-]{1,32}: the system's name in the cache
    std::string profile; // name of a shipped profile, or the path of a file
    std::string baseUrl;
    std::map<std::string, std::string> settings; // the profile's parameters: user, client id, ...
    std::string caFile = {};                     // the company's own certificate authorities (PEM); "" = none
};

Result<std::vector<Source>> loadSources(const QString& dataFolder);
Status saveSource(const QString& dataFolder, const Source& source);
Status removeSource(const QString& dataFolder, const std::string& id);

} // namespace plumbline
