#pragma once

#include "core/sync/profile.h"

#include <string_view>

namespace plumbline::sync {

// Errors: FileSyntax {file, line, "", found, "toml"}; FileContent {file, line, key, found, expected}.
Result<Profile> readProfile(std::string_view text, const std::string& fileName);

// Finds and reads a profile: the name of one in `shippedFolder` (a folder or a resource path such as
// ":/plumbline/profiles"), or the path of a file. Errors besides the above: FileUnreadable {file, reason}.
Result<Profile> loadProfile(const std::string& nameOrPath, const QString& shippedFolder);

// The folder of the profiles that come with the product.
QString shippedProfiles();

} // namespace plumbline::sync
