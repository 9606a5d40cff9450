#include "core/assess/whatif.h"

#include <algorithm>
#include <set>
#include <string>

namespace plumbline {
namespace {

bool isListed(const ProjectAssessment& project) { return project.open && project.belowThreshold; }

Money onListOf(const Assessment& assessment)
{
    Money sum;
    for (const ProjectAssessment& project : assessment.projects)
        sum += isListed(project) ? project.amount : Money();
    return sum;
}

Money sumOfMonth(const Assessment& assessment, Month month, Money Achievement::*figure)
{
    Money sum;
    for (const Achievement& each : assessment.achievements)
        sum += each.month == month && each.region.isSet() && !each.rep.isSet() ? each.*figure : Money();
    return sum;
}

Money rebatesOf(const Assessment& assessment)
{
    Money sum;
    for (const RebateAssessment& rebate : assessment.rebates)
        sum += rebate.amount;
    return sum;
}

Money atStakeOf(const Assessment& assessment)
{
    Money sum;
    for (const Signal& signal : assessment.signalList)
        sum += signal.atStake;
    return sum;
}

std::set<std::pair<std::string, RecordId>> subjectsOf(const Assessment& assessment)
{
    std::set<std::pair<std::string, RecordId>> subjects;
    for (const Signal& signal : assessment.signalList)
        subjects.emplace(signal.rule, signal.subjectRecord);
    return subjects;
}

// The signals of `one` that `other` does not raise.
void addMoves(const Assessment& one, const Assessment& other, bool isNew, std::vector<SignalMove>& moves)
{
    const auto known = subjectsOf(other);
    for (std::size_t i = 0; i < one.signalList.size(); ++i) {
        if (!known.contains({one.signalList[i].rule, one.signalList[i].subjectRecord}))
            moves.push_back({i, isNew});
    }
}

} // namespace

WhatIfDifference differenceOf(const Assessment& before, const Assessment& after, CompanyClock clock)
{
    WhatIfDifference out;
    for (std::size_t i = 0; i < std::min(before.projects.size(), after.projects.size()); ++i) {
        const bool was = isListed(before.projects[i]), is = isListed(after.projects[i]);
        if (was != is)
            (is ? out.enters : out.leaves).push_back({i, before.projects[i].health, after.projects[i].health});
    }
    for (std::vector<ProjectMove>* list : {&out.enters, &out.leaves}) {
        std::stable_sort(list->begin(), list->end(), [&](const ProjectMove& a, const ProjectMove& b) {
            return after.projects[b.project].amount < after.projects[a.project].amount;
        });
    }
    addMoves(after, before, true, out.moves);
    addMoves(before, after, false, out.moves);
    const Month month = clock.monthAt(after.asOf);
    const auto both = [&](auto figureOf) { return MoneyMove{figureOf(before), figureOf(after)}; };
    out.onList = both(onListOf);
    out.proven = both([&](const Assessment& a) { return sumOfMonth(a, month, &Achievement::proven); });
    out.claimed = both([&](const Assessment& a) { return sumOfMonth(a, month, &Achievement::claimed); });
    out.rebates = both(rebatesOf);
    out.atStake = both(atStakeOf);
    out.visitsBefore = before.headline.validVisits;
    out.visitsAfter = after.headline.validVisits;
    return out;
}

} // namespace plumbline
