#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// The two windows on that day; `after` ends at most today, and is empty (to < from) before it has begun.
struct EffectWindows {
    Window before, after;
};
EffectWindows effectWindows(const EffectRules& rules, Day today);

// What changed between two windows of the company's own data (R39, R44, D7). Fills out.effects; reads
// out.visits. The windows are the rulebook's months before and after the day of introduction, else the
// last months up to asOf and as many before. A window that has not begun, or a rate of none, has no
// value; a multiple is told only beside both rates.
void measureEffects(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out);

// What a rate counts in one window, up to the assessment's instant: the records of its part and those of its
// whole; working days are no records, so that the whole of EffectiveVisits is empty.
struct EffectRecords {
    std::vector<RecordId> part, whole;
};
EffectRecords effectRecords(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment, EffectKind kind,
                            const Window& window);

} // namespace plumbline
