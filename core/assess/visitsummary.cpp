#include "core/assess/visitsummary.h"

#include <algorithm>
#include <map>

namespace plumbline {
namespace {

void count(Ratio& ratio, Verdict verdict)
{
    ++ratio.whole;
    ratio.part += verdict == Verdict::Passed ? 1 : 0;
}

int& memberOf(CheckTally& tally, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return tally.passed;
    case Verdict::Failed:
        return tally.failed;
    case Verdict::Pending:
    case Verdict::Maturing:
        return tally.pending;
    case Verdict::NotApplicable:
        return tally.notApplicable;
    case Verdict::Unknown:
        break;
    }
    return tally.unknown;
}

void add(VisitTally& tally, const VisitAssessment& visit)
{
    if (!visit.counts) {
        ++tally.twins;
        return;
    }
    count(tally.valid, visit.valid);
    count(tally.authentic, visit.authentic);
    count(tally.progress, visit.progress);
    tally.unknown += visit.valid == Verdict::Unknown ? 1 : 0;
    tally.pending += visit.valid == Verdict::Pending || visit.valid == Verdict::Maturing ? 1 : 0;
    for (std::size_t check = 0; check < kVisitChecks; ++check)
        ++memberOf(tally.checks[check], verdictOf(visit, static_cast<VisitCheck>(check)));
}

} // namespace

Verdict verdictOf(const VisitAssessment& visit, VisitCheck check)
{
    switch (check) {
    case VisitCheck::Registry:
        return visit.registry;
    case VisitCheck::Budget:
        return visit.budget;
    case VisitCheck::Shipment:
        return visit.shipment;
    case VisitCheck::Confirmation:
        return visit.confirmation;
    case VisitCheck::Comparison:
        return visit.comparison;
    case VisitCheck::Inquiry:
        break;
    }
    return visit.inquiry;
}

RegionIndex regionOf(const VisitFact& visit, const Facts& facts)
{
    RegionIndex region;
    if (visit.rep.isSet())
        region = facts.people[visit.rep.at()].region;
    if (!region.isSet() && visit.entity.isSet())
        region = facts.entities[visit.entity.at()].region;
    return region;
}

VisitSummary summariseVisits(const Facts& facts, const Assessment& assessment, CompanyClock clock, RegionIndex scope)
{
    VisitSummary summary;
    summary.month = clock.monthAt(assessment.asOf);
    const Instant first = clock.startOf(firstDay(summary.month));
    std::map<std::pair<RegionIndex, PersonIndex>, RepVisits> reps;
    for (std::size_t i = 0; i < facts.visits.size() && i < assessment.visits.size(); ++i) {
        const VisitFact& visit = facts.visits[i];
        if (visit.visitedAt < first || visit.visitedAt > assessment.asOf)
            continue;
        const VisitAssessment& verdicts = assessment.visits[i];
        const RegionIndex region = regionOf(visit, facts);
        if ((scope.isSet() && region != scope) || (!verdicts.counts && !verdicts.twin.isSet()))
            continue;
        RepVisits& rep = reps[{region, visit.rep}];
        rep.visits.push_back({static_cast<std::int32_t>(i)});
        add(rep.tally, verdicts);
        add(summary.total, verdicts);
    }
    for (auto& [key, rep] : reps) {
        rep.region = key.first;
        rep.rep = key.second;
        std::stable_sort(rep.visits.begin(), rep.visits.end(), [&facts](VisitIndex a, VisitIndex b) {
            return facts.visits[a.at()].visitedAt > facts.visits[b.at()].visitedAt;
        });
        summary.reps.push_back(std::move(rep));
    }
    return summary;
}

} // namespace plumbline
