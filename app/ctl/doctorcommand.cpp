#include "app/ctl/assessmentjson.h"
#include "app/ctl/context.h"
#include "app/ctl/secretaccess.h"
#include "core/sync/source.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class DoctorCommand {
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

// What is known of one system: how fresh, since when failing, what was set aside.
struct SystemHealth {
    QString id;
    Instant freshAsOf;
    bool isComplete = false;
    std::int64_t setAside = 0;
    SystemState state;
};

SystemHealth healthOf(const Source& source, const std::vector<StreamState>& streams,
                      const std::vector<SystemState>& states)
{
    SystemHealth health{QString::fromStdString(source.id), {}, false, 0, {}};
    bool any = false;
    bool complete = true;
    for (const StreamState& stream : streams) {
        if (stream.system != source.id)
            continue;
        any = true;
        complete = complete && stream.freshAsOf.isKnown();
        health.setAside += stream.setAside;
        if (stream.freshAsOf.isKnown() && (!health.freshAsOf.isKnown() || stream.freshAsOf < health.freshAsOf))
            health.freshAsOf = stream.freshAsOf;
    }
    health.isComplete = any && complete;
    for (const SystemState& state : states) {
        if (state.system == source.id)
            health.state = state;
    }
    return health;
}

QJsonObject healthJson(const SystemHealth& h)
{
    const auto at = [](Instant when) { return when.isKnown() ? QJsonValue(isoText(when)) : QJsonValue(); };
    return {{QStringLiteral("system"), h.id},
            {QStringLiteral("complete"), h.isComplete},
            {QStringLiteral("freshAsOf"), at(h.freshAsOf)},
            {QStringLiteral("lastTriedAt"), at(h.state.lastTriedAt)},
            {QStringLiteral("failingSince"), at(h.state.failingSince)},
            {QStringLiteral("setAside"), static_cast<qint64>(h.setAside)},
            {QStringLiteral("error"), h.state.error ? QJsonValue(words::error(*h.state.error)) : QJsonValue()}};
}

QString healthText(const SystemHealth& h, CompanyClock clock)
{
    QString text = h.isComplete ? DoctorCommand::tr("%1: data as of %2").arg(h.id, words::instant(h.freshAsOf, clock))
                                : DoctorCommand::tr("%1: not read to the end yet").arg(h.id);
    if (h.setAside)
        text += DoctorCommand::tr(", %n row(s) set aside", nullptr, static_cast<int>(h.setAside));
    if (h.state.error)
        text += QStringLiteral("\n  ") +
                DoctorCommand::tr("failing since %1: %2")
                    .arg(words::instant(h.state.failingSince, clock), words::error(*h.state.error));
    return text;
}

} // namespace

int doctor(const Context& context)
{
    auto workspace = context.workspace();
    if (!workspace)
        return context.fail(workspace.error());
    const auto sources = loadSources(context.dataFolder());
    if (!sources)
        return context.fail(sources.error());
    const CacheReader& cache = workspace.value()->cache();
    const auto streams = cache.streams();
    const auto states = cache.systemStates();
    if (!streams || !states)
        return context.fail(streams ? states.error() : streams.error());
    const bool keychain = openSecretsAndWait().isPersistent;
    bool healthy = workspace.value()->isWritable();
    QJsonArray systems;
    QString text =
        DoctorCommand::tr("Data folder: %1 (%2)")
            .arg(context.dataFolder(), healthy ? DoctorCommand::tr("can be written") : DoctorCommand::tr("read only")) +
        QLatin1Char('\n') +
        (keychain ? DoctorCommand::tr("Keychain: can be used")
                  : DoctorCommand::tr("Keychain: none; secrets last for one run, or come from the environment")) +
        QLatin1Char('\n');
    for (const Source& source : sources.value()) {
        const SystemHealth health = healthOf(source, streams.value(), states.value());
        healthy = healthy && health.isComplete && !health.state.error;
        systems += healthJson(health);
        text += healthText(health, workspace.value()->rulebook().clock) + QLatin1Char('\n');
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/doctor/1"),
                          {{QStringLiteral("dataFolder"), context.dataFolder()},
                           {QStringLiteral("writable"), workspace.value()->isWritable()},
                           {QStringLiteral("keychain"), keychain},
                           {QStringLiteral("systems"), systems}});
    else
        context.print(text);
    return healthy ? Done : Partly;
}

} // namespace plumbline::ctl
