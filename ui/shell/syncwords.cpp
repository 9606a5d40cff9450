#include "ui/shell/syncwords.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ui {
namespace {

class SyncText {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

bool isAged(const SystemStatus& system, Instant now)
{
    return !system.freshAsOf.isKnown() || now - system.freshAsOf > Duration::days(1);
}

QString label(const SystemStatus& system)
{
    const QString text = system.label.isEmpty() ? system.id : system.label;
    return words::foreign(text.toStdString(), 30);
}

// "warehouse 3 days old", or what else is to be said of a system that is not as fresh as the others.
QString exception(const SystemStatus& system, Instant now, CompanyClock clock)
{
    if (!system.freshAsOf.isKnown())
        return SyncText::tr("%1 not read yet").arg(label(system));
    if (isAged(system, now))
        return SyncText::tr("%1 %2", "system, age").arg(label(system), words::timeOrDate(system.freshAsOf, now, clock));
    if (!system.error)
        return SyncText::tr("%1 asks about deleted rows").arg(label(system));
    return SyncText::tr("%1 unreachable").arg(label(system));
}

// One sentence for the hint line: who fails, and what that means for the figures.
QString problemOf(const SyncStatus& status)
{
    std::vector<const SystemStatus*> failing;
    for (const SystemStatus& system : status.systems)
        if (system.error)
            failing.push_back(&system);
    if (failing.empty())
        return {};
    if (failing.size() == status.systems.size() && failing.size() > 1)
        return SyncText::tr(
            "No company system can be reached. Everything stored stays usable; the next sync catches up.");
    const QString names = [&] {
        QStringList list;
        for (const SystemStatus* system : failing)
            list.append(label(*system));
        return list.join(SyncText::tr(", ", "between names"));
    }();
    if (failing.size() == 1)
        return SyncText::tr("%1: %2", "system, what went wrong").arg(names, words::error(*failing.front()->error));
    return SyncText::tr(
               "%1 cannot be read just now. What depends on them is shown as it was; nothing turns red for it.")
        .arg(names);
}

} // namespace

QString progressOf(const SyncStatus& status)
{
    if (status.rowsExpected > 0)
        return SyncText::tr("%1 of %2 rows").arg(words::count(status.rowsRead), words::count(status.rowsExpected));
    return SyncText::tr("%1 rows read").arg(words::count(status.rowsRead));
}

SyncWords syncWords(const SyncStatus& status, Instant now, CompanyClock clock)
{
    SyncWords said;
    Instant oldestFresh;
    QStringList exceptions;
    for (const SystemStatus& system : status.systems) {
        if (isAged(system, now) || system.error || !system.doubts.empty())
            exceptions.append(exception(system, now, clock));
        else if (!oldestFresh.isKnown() || system.freshAsOf < oldestFresh)
            oldestFresh = system.freshAsOf;
    }
    said.problem = problemOf(status);
    const bool failing = !said.problem.isEmpty();
    if (status.systems.empty())
        said.chip = SyncText::tr("No systems connected");
    else if (oldestFresh.isKnown())
        said.chip = SyncText::tr("Data as of %1").arg(words::timeOrDate(oldestFresh, now, clock));
    else
        said.chip = SyncText::tr("No fresh data");
    if (exceptions.size() > 1)
        said.chip +=
            QStringLiteral(" · ") + SyncText::tr("%n system(s) behind", nullptr, static_cast<int>(exceptions.size()));
    else if (!exceptions.isEmpty())
        said.chip += QStringLiteral(" · ") + exceptions.first();
    if (status.running)
        said.chip = SyncText::tr("Syncing · %1").arg(progressOf(status));
    said.mood = status.running           ? SyncWords::Mood::Busy
                : status.systems.empty() ? SyncWords::Mood::NoData
                : failing                ? SyncWords::Mood::Failing
                : !exceptions.isEmpty()  ? SyncWords::Mood::Aged
                                         : SyncWords::Mood::Quiet;
    return said;
}

QString freshnessOf(const SystemStatus& system, Instant now, CompanyClock clock)
{
    if (!system.freshAsOf.isKnown())
        return SyncText::tr("Never read completely");
    if (!isAged(system, now))
        return SyncText::tr("Read completely: %1").arg(words::instant(system.freshAsOf, clock));
    return SyncText::tr("Read completely: %1 (%2)")
        .arg(words::instant(system.freshAsOf, clock), words::timeOrDate(system.freshAsOf, now, clock));
}

} // namespace plumbline::ui
