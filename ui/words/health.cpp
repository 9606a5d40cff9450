#include "ui/words/health.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <cstdlib>

namespace plumbline::words {
namespace {

class Health {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

QString failure(const sync::SystemHealth& health, CompanyClock clock)
{
    const QString since =
        Health::tr("Failing since %1: %2").arg(instant(health.failingSince, clock), error(*health.error));
    if (health.needsUser)
        return since + QLatin1Char(' ') + Health::tr("It is not tried again before that is mended.");
    if (health.nextTryAt.isKnown())
        return since + QLatin1Char(' ') + Health::tr("Next try: %1.").arg(instant(health.nextTryAt, clock));
    return since;
}

QString doubt(const sync::StreamDoubt& each, CompanyClock clock)
{
    return Health::tr("%1 of %2 rows of %3 were not in the system's own list any more on %4. Nothing was removed: "
                      "confirm that they were deleted there, or wait for the next comparison.")
        .arg(count(each.doubt.missing), count(each.doubt.live), foreign(each.stream), instant(each.doubt.since, clock));
}

} // namespace

QStringList healthLines(const sync::SystemHealth& health, CompanyClock clock)
{
    QStringList lines;
    if (health.error)
        lines += failure(health, clock);
    if (health.noAccessSince.isKnown())
        lines += Health::tr("Some of its lists are refused to this account since %1; what was read before is shown "
                            "as it was then.")
                     .arg(instant(health.noAccessSince, clock));
    if (health.staleSince.isKnown())
        lines += Health::tr("Stale since %1.").arg(instant(health.staleSince, clock));
    for (const sync::StreamDoubt& each : health.doubts)
        lines += doubt(each, clock);
    if (health.left.today >= 0)
        lines += Health::tr("%1 requests left today.").arg(count(health.left.today));
    if (health.isClockOff)
        lines +=
            Health::tr("Its clock differs from this computer's by %1: deadlines measured with both are not trusted.")
                .arg(duration(Duration{std::abs(health.clockSkew->ms)}));
    return lines;
}

} // namespace plumbline::words
