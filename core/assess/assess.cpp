#include "core/assess/assess.h"

#include "core/assess/achievement.h"
#include "core/assess/actions.h"
#include "core/assess/customerviews.h"
#include "core/assess/processmetrics.h"
#include "core/assess/projects.h"
#include "core/assess/rebates.h"
#include "core/assess/signals.h"
#include "core/assess/visitchecks.h"

namespace plumbline {

Assessment assess(const Facts& facts, const Rulebook& rulebook, Instant asOf)
{
    Assessment out;
    out.asOf = asOf;
    out.knownAt = facts.knownAt;
    out.rulebookName = rulebook.name;
    out.rulebookFingerprint = rulebook.fingerprint;
    out.rulebookVersion = rulebook.version;
    out.systems = facts.systems;
    out.freshness = facts.freshness;
    // Each part reads what the ones before it have filled in.
    out.visits = checkVisits(VisitCheckContext(facts, rulebook, asOf));
    assessAchievements(facts, rulebook, asOf, out);
    assessProjects(facts, rulebook, asOf, out);
    assessProcess(facts, rulebook, asOf, out);
    viewCustomers(facts, out);
    assessRebates(facts, rulebook, asOf, out);
    raiseSignals(facts, rulebook, asOf, out);
    openActions(facts, rulebook, asOf, out);
    return out;
}

} // namespace plumbline
