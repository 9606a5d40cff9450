#pragma once

#include "core/model/result.h"
#include "core/store/ledger.h"

#include <QString>

namespace plumbline {

// Stores a decision of the director together with what it sends to company systems: by the [[write]]
// sections of the profiles that are connected, about the record as the cache holds it. Ok only when
// both are stored. Errors besides those of Ledger::append: of a source's or profile's file.
Status decide(Ledger& ledger, const QString& dataFolder, const ActionStep& step);
Status decide(Ledger& ledger, const QString& dataFolder, const IdentityRuling& ruling);
Status decide(Ledger& ledger, const QString& dataFolder, const RebateRuling& ruling);
Status decide(Ledger& ledger, const QString& dataFolder, const RebateDispute& dispute);
Status decide(Ledger& ledger, const QString& dataFolder, const RecordedCause& cause);
// The file at its path is read here: FileUnreadable when it cannot be, InvalidArgument when it is empty, not of the
// format that the proof demands, or attached to this proof already.
Status decide(Ledger& ledger, const QString& dataFolder, const EvidenceFile& evidence);
Status decide(Ledger& ledger, const QString& dataFolder, const DirectorRuling& ruling);

// The record that an action is about, as its key names it; not set for another kind of key.
RecordId recordOfAction(const std::string& actionKey);

} // namespace plumbline
