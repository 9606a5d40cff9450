#pragma once

#include "core/assess/assessment.h"
#include "core/store/cache.h"

namespace plumbline {

// The last assessment of "now", kept in the cache so that a window has content before facts are
// loaded. Null when there is none that this version can read.
AssessmentPtr storedAssessment(const CacheReader& cache);
// Whether there is one, without reading what it says.
bool hasStoredAssessment(const CacheReader& cache);
Status storeAssessment(CacheWriter& cache, const Assessment& assessment);

} // namespace plumbline
