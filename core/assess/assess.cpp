#include "core/assess/assess.h"

#include "core/assess/achievement.h"
#include "core/assess/actions.h"
#include "core/assess/bridges.h"
#include "core/assess/commitments.h"
#include "core/assess/customerviews.h"
#include "core/assess/effects.h"
#include "core/assess/events.h"
#include "core/assess/findings.h"
#include "core/assess/processmetrics.h"
#include "core/assess/projects.h"
#include "core/assess/rebates.h"
#include "core/assess/signals.h"
#include "core/assess/visitchecks.h"
#include "core/facts/paralleltasks.h"

namespace plumbline {

Assessment assess(const Facts& facts, const Rulebook& rulebook, Instant asOf, int threads)
{
    Assessment out;
    out.asOf = asOf;
    out.knownAt = facts.knownAt;
    out.rulebookName = rulebook.name;
    out.rulebookFingerprint = rulebook.fingerprint;
    out.rulebookVersion = rulebook.version;
    out.systems = facts.systems;
    out.freshness = facts.freshness;
    // Each step reads what the ones before it have filled in; what stands beside each other does not.
    const ContractProofs proofs(facts, asOf);
    std::vector<MoneyPiece> money;
    runTasks({[&] { out.visits = checkVisits(VisitCheckContext(facts, rulebook, asOf), threads - 1); },
              [&] {
                  assessAchievements(facts, rulebook, proofs, out);
                  out.promises = commitmentStates(facts, rulebook, asOf);
                  assessRebates(facts, rulebook, asOf, out);
                  viewCustomers(facts, out);
                  money = moneyOfMonth(facts, rulebook, asOf, proofs);
                  splitLines(facts, rulebook, money, out);
              }},
             threads);
    assessProjects(facts, rulebook, proofs, out, threads);
    runTasks({[&] { raiseFindings(facts, rulebook, proofs, out); },
              [&] { tallyEvents(facts, rulebook, proofs, out); },
              [&] { assessProcess(facts, rulebook, asOf, out); },
              [&] { measureEffects(facts, rulebook, asOf, out); },
              [&] { buildBridges(facts, rulebook, money, proofs, out); }},
             threads);
    raiseSignals(facts, rulebook, out, threads);
    openActions(facts, rulebook, out, threads);
    return out;
}

} // namespace plumbline
