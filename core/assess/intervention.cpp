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

    void add(const Episode& episode, const ActionCourse& course, const Rulebook& rulebook, Instant now);
    InterventionFigures told();
};

void Samples::add(const Episode& episode, const ActionCourse& course, const Rulebook& rulebook, Instant now)
{
    const Instant start = episode.signal.startedAt;
    if (course.shownAt.isKnown())
        detection.push_back(course.shownAt - start);
    // A step after the signal was over corrected nothing of it.
    const bool isOver = episode.endedAt.isKnown();
    const bool isAnswered = course.firstCorrective.isKnown() && !(isOver && course.firstCorrective > episode.endedAt);
    if (isAnswered) {
        ++figures.answered;
        wall.push_back(course.firstCorrective - start);
        working.push_back(passedOnClock(rulebook, RuleClock::Working, start, course.firstCorrective));
    } else if (isOver) {
        ++figures.endedUnanswered;
    } else {
        ++figures.running;
        figures.longestRunning = std::max(figures.longestRunning, now - start);
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

InterventionReport measureInterventions(const std::vector<Episode>& episodes, const ActionBook& book,
                                        const Rulebook& rulebook, Instant now)
{
    InterventionReport report;
    const EffectWindows windows = effectWindows(rulebook.effect, rulebook.clock.dayAt(now));
    report.before = windows.before;
    report.after = windows.after;
    Samples all, before, after;
    std::map<std::string, Samples> rules, regions, months;
    for (const Episode& episode : episodes) {
        const Day day = rulebook.clock.dayAt(episode.signal.startedAt);
        const ActionCourse course = book.courseOf(keyOf(episode.signal), episode.signal.startedAt);
        std::vector<Samples*> groups = {&all, &rules[episode.signal.rule], &months[toIso(monthOf(day))]};
        if (!episode.regionName.empty())
            groups.push_back(&regions[episode.regionName]);
        if (isIn(day, windows.before))
            groups.push_back(&before);
        if (isIn(day, windows.after))
            groups.push_back(&after);
        for (Samples* group : groups)
            group->add(episode, course, rulebook, now);
    }
    report.all = all.told();
    report.rules = toldOf(rules);
    report.regions = toldOf(regions);
    report.months = toldOf(months);
    report.inBefore = before.told();
    report.inAfter = after.told();
    return report;
}

} // namespace plumbline
