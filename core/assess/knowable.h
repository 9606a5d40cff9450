#pragma once

#include "core/assess/assessment.h"

#include <functional>

namespace plumbline {

// What the cache knows of times; unknown where it cannot tell.
struct KnowledgeOfTimes {
    std::function<Instant(Collection, RecordId)> firstFetched;   // when a record first was here
    std::function<Instant(Collection, Instant since)> firstRead; // when a silence since then first was heard
};

// Fills Signal::knowableAt (D10): not before it was true, not before the records that show it had been
// fetched, and not before the collections whose silence it is had been read on from its start. What
// cannot be told stays as assess left it: the newest fetch of all.
void tellWhenKnowable(const KnowledgeOfTimes& times, const Rulebook& rulebook, Assessment& assessment);

} // namespace plumbline
