#include "core/assess/intervention.h"

#include "core/assess/effects.h"
#include "core/assess/workingtime.h"

#include <algorithm>
#include <map>

namespace plumbline {
namespace {

// What is measured of each group before the figures are told.
struct Samples {
    InterventionFigures figures;
    std::vector<Duration> wall, working, detection;

    void add(const InterventionCase& each);
    InterventionFigures told();
};

void Samples::add(const InterventionCase& each)
{
    if (each.shownAt.isKnown())
        detection.push_back(each.detection);
    switch (each.outcome) {
    case InterventionOutcome::Answered:
        ++figures.answered;
        wall.push_back(each.wall);
        working.push_back(each.working);
        break;
    case InterventionOutcome::EndedUnanswered:
        ++figures.endedUnanswered;
        break;
    case InterventionOutcome::Running:
        ++figures.running;
        figures.longestRunning = std::max(figures.longestRunning, each.wall);
        break;
    }
}

InterventionFigures Samples::told()
{
    figures.wall = timeFiguresOf(std::move(wall));
    figures.working = timeFiguresOf(std::move(working));
    figures.detection = timeFiguresOf(std::move(detection));
    return figures;
}

std::vector<InterventionGroup> toldOf(std::map<std::string, Samples>& groups)
{
    std::vector<InterventionGroup> out;
    for (auto& [name, samples] : groups)
        out.push_back({name, samples.told()});
    return out;
}

bool isIn(Day day, const Window& window) { return window.from <= day && day <= window.to; }

} // namespace

TimeFigures timeFiguresOf(std::vector<Duration> times)
{
    TimeFigures figures;
    figures.count = static_cast<int>(times.size());
    if (times.empty())
        return figures;
    std::sort(times.begin(), times.end());
    const std::size_t count = times.size(), middle = count / 2;
    std::int64_t sum = 0;
    for (const Duration time : times)
        sum += time.ms;
    figures.mean = {sum / figures.count};
    figures.median = count % 2 == 1 ? times[middle] : Duration{(times[middle - 1].ms + times[middle].ms) / 2};
    figures.p90 = times[(count * 9 + 9) / 10 - 1];
    return figures;
}

std::vector<InterventionCase> interventionCases(const std::vector<Episode>& episodes, const ActionBook& book,
                                                const Rulebook& rulebook, Instant now)
{
    std::vector<InterventionCase> cases;
    cases.reserve(episodes.size());
    for (const Episode& episode : episodes) {
        const Instant start = episode.signal.startedAt;
        const ActionCourse course = book.courseOf(keyOf(episode.signal), start);
        InterventionCase& each = cases.emplace_back();
        each.episode = cases.size() - 1;
        each.shownAt = course.shownAt;
        if (course.shownAt.isKnown())
            each.detection = course.shownAt - start;
        // A step after the signal was over corrected nothing of it.
        const bool isOver = episode.endedAt.isKnown();
        const bool isAnswered =
            course.firstCorrective.isKnown() && !(isOver && course.firstCorrective > episode.endedAt);
        Instant until = now;
        if (isAnswered) {
            each.outcome = InterventionOutcome::Answered;
            each.firstCorrective = until = course.firstCorrective;
        } else if (isOver) {
            each.outcome = InterventionOutcome::EndedUnanswered;
            until = episode.endedAt;
        }
        each.wall = until - start;
        each.working = passedOnClock(rulebook, RuleClock::Working, start, until);
    }
    return cases;
}

InterventionReport reportOf(const std::vector<Episode>& episodes, const std::vector<InterventionCase>& cases,
                            const Rulebook& rulebook, Instant now, RecordId region)
{
    InterventionReport report;
    const EffectWindows windows = effectWindows(rulebook.effect, rulebook.clock.dayAt(now));
    report.before = windows.before;
    report.after = windows.after;
    Samples all, before, after;
    std::map<std::string, Samples> rules, regions, months;
    for (const InterventionCase& each : cases) {
        const Episode& episode = episodes[each.episode];
        if (region.isSet() && episode.region != region)
            continue;
        const Day day = rulebook.clock.dayAt(episode.signal.startedAt);
        std::vector<Samples*> groups = {&all, &rules[episode.signal.rule], &months[toIso(monthOf(day))]};
        if (!episode.regionName.empty())
            groups.push_back(&regions[episode.regionName]);
        if (isIn(day, windows.before))
            groups.push_back(&before);
        if (isIn(day, windows.after))
            groups.push_back(&after);
        for (Samples* group : groups)
            group->add(each);
    }
    report.all = all.told();
    report.rules = toldOf(rules);
    report.regions = toldOf(regions);
    report.months = toldOf(months);
    report.inBefore = before.told();
    report.inAfter = after.told();
    return report;
}

InterventionReport measureInterventions(const std::vector<Episode>& episodes, const ActionBook& book,
                                        const Rulebook& rulebook, Instant now)
{
    return reportOf(episodes, interventionCases(episodes, book, rulebook, now), rulebook, now);
}

} // namespace plumbline
