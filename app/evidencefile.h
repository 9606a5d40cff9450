#pragma once

#include "core/model/result.h"
#include "core/store/rulings.h"

namespace plumbline {

// The file at evidence.path with its name, size and SHA-256 filled in; reads all of it, so not on the UI thread.
// Nothing of it is kept. FileUnreadable {path}, InvalidArgument {name, what was expected}: it is empty, or not of
// evidence.format.
Result<EvidenceFile> readEvidence(const EvidenceFile& evidence);

} // namespace plumbline
