#pragma once

#include "app/workspace.h"
#include "core/publish/verification.h"

#include <optional>

namespace plumbline {

// What a briefing's file says about itself, held against this data folder.
struct CheckedFile {
    std::optional<Verification> verification; // nullopt: it carries no figures of ours
    bool auditHolds = false;                  // the ledger's chain leads through the head that the file names

    bool holds() const { return verification && verification->recomputes() && auditHolds; }
};

// FileUnreadable {path}, or what keeps the figures from being worked out again. Any thread.
Result<CheckedFile> checkFile(const Workspace& workspace, const QString& file);

} // namespace plumbline
