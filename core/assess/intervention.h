#pragma once

#include "core/assess/actionbook.h"
#include "core/assess/replay.h"

#include <string>
#include <vector>

namespace plumbline {

// How long something took, over many cases. p90: nine of ten took no longer (nearest rank).
struct TimeFigures {
    int count = 0; // the others only when above 0
    Duration mean, median, p90;
};
TimeFigures timeFiguresOf(std::vector<Duration> times);

// From a signal's start to the first corrective step (R45), and to the instants before it (R4).
struct InterventionFigures {
    int answered = 0;
    int running = 0;           // no step yet and still true: at least as long as it has run
    int endedUnanswered = 0;   // over before anybody did anything
    TimeFigures wall, working; // of the answered ones
    TimeFigures detection;     // from the start to the moment when it was first shown
    Duration longestRunning;   // wall; 0 when none runs
};
// What became of one episode.
enum class InterventionOutcome : std::uint8_t { Answered, Running, EndedUnanswered };
struct InterventionCase {
    std::size_t episode = 0; // position in the episodes that were measured
    InterventionOutcome outcome = InterventionOutcome::Running;
    Instant shownAt, firstCorrective; // unknown: not yet, or never
    Duration wall, working; // to the first corrective step; of a running one so far; of an ended one to its end
    Duration detection;     // from the start to shownAt; only when that is known
};
// The same of one rule, region or month (of the start).
struct InterventionGroup {
    std::string name; // SignalRule::id, region's name, "2026-03"
    InterventionFigures figures;
};
struct InterventionReport {
    InterventionFigures all;
    std::vector<InterventionGroup> rules, regions, months;
    Window before, after; // R51: the two windows of the rulebook, by the start of the signal
    InterventionFigures inBefore, inAfter;
};

// One for every episode, ended ones too, in their order.
std::vector<InterventionCase> interventionCases(const std::vector<Episode>& episodes, const ActionBook& book,
                                                const Rulebook& rulebook, Instant now);
// What they add up to; of the episodes of one region when `region` is set.
InterventionReport reportOf(const std::vector<Episode>& episodes, const std::vector<InterventionCase>& cases,
                            const Rulebook& rulebook, Instant now, RecordId region = {});
// Both in one. Of every episode, ended ones too. A step counts for the episode in which it was made.
InterventionReport measureInterventions(const std::vector<Episode>& episodes, const ActionBook& book,
                                        const Rulebook& rulebook, Instant now);

} // namespace plumbline
