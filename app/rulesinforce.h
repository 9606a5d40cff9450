#pragma once

#include "core/rulebook/refusedrules.h"
#include "core/rulebook/rulebook.h"
#include "core/store/ledger.h"

#include <QString>

#include <optional>

namespace plumbline {

// The rulebook that a data folder is judged by.
struct FolderRules {
    Rulebook rulebook;
    std::string text;
    std::optional<RefusedRules> refused; // the folder's own rules have a mistake: the last good ones are in force
};

// The folder's own rules where they are good, which the ledger then remembers; where they have a mistake, the last good
// ones out of the ledger, and without any the shipped ones. `ledger` may be null; new ones are remembered as in force
// since `now`, and not at all when that is unknown.
Result<FolderRules> rulesOfFolder(const QString& dataFolder, Ledger* ledger, Instant now);

} // namespace plumbline
