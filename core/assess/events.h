#pragma once

#include "core/assess/assessment.h"

#include <optional>

// Every sales action as an event with its checks (R12, R17, R62).
namespace plumbline {

class ContractProofs;

// Fills out.events: the events of asOf's month by type and verdict. Reads out.visits, out.projects and
// out.rebates.
void tallyEvents(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out);

// One event with every check that the catalogue lists for it; nothing when no event has that record. The
// same arguments give the same explanation. Follow-ups are named by their opportunity's record.
std::optional<EventExplanation> explainEvent(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment,
                                             RecordId record);

} // namespace plumbline
