#include "app/storedassessment.h"

#include "core/assess/snapshot.h"

namespace plumbline {
namespace {

constexpr auto kLatest = "latest";

} // namespace

AssessmentPtr storedAssessment(const CacheReader& cache)
{
    const auto bytes = cache.snapshot(kLatest);
    if (!bytes)
        return nullptr;
    auto assessment = fromSnapshot(*bytes);
    return assessment ? std::make_shared<const Assessment>(std::move(*assessment)) : nullptr;
}

bool hasStoredAssessment(const CacheReader& cache)
{
    const auto bytes = cache.snapshot(kLatest);
    return bytes && isSnapshot(*bytes);
}

Status storeAssessment(CacheWriter& cache, const Assessment& assessment)
{
    return cache.saveSnapshot(kLatest, toSnapshot(assessment));
}

} // namespace plumbline
