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
    std::vector<StreamState> streams;
};

SystemHealth healthOf(const Source& source, const std::vector<StreamState>& streams,
                      const std::vector<SystemState>& states)
{
    SystemHealth health{QString::fromStdString(source.id), {}, false, 0, {}, {}};
    bool complete = true;
    for (const StreamState& stream : streams) {
        if (stream.system != source.id)
            continue;
        health.streams.push_back(stream);
        complete = complete && stream.freshAsOf.isKnown();
        health.setAside += stream.setAside;
        if (stream.freshAsOf.isKnown() && (!health.freshAsOf.isKnown() || stream.freshAsOf < health.freshAsOf))
            health.freshAsOf = stream.freshAsOf;
    }
    health.isComplete = !health.streams.empty() && complete;
    for (const SystemState& state : states) {
        if (state.system == source.id)
            health.state = state;
    }
    return health;
}

QJsonValue orNull(Instant when) { return when.isKnown() ? QJsonValue(isoText(when)) : QJsonValue(); }

QString nameOf(Collection collection)
{
    const std::string_view name = definitionOf(collection).name;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QJsonArray streamsJson(const SystemHealth& h)
{
    QJsonArray streams;
    for (const StreamState& stream : h.streams)
        streams += QJsonObject{{QStringLiteral("stream"), QString::fromStdString(stream.stream)},
                               {QStringLiteral("collection"), nameOf(stream.collection)},
                               {QStringLiteral("rows"), static_cast<qint64>(stream.rows)},
                               {QStringLiteral("setAside"), static_cast<qint64>(stream.setAside)},
                               {QStringLiteral("freshAsOf"), orNull(stream.freshAsOf)}};
    return streams;
}

QString streamText(const StreamState& stream, CompanyClock clock)
{
    QString text = DoctorCommand::tr("%1 into %2: %3 live, %4 set aside")
                       .arg(words::foreign(stream.stream), nameOf(stream.collection), words::count(stream.rows),
                            words::count(stream.setAside));
    text += QStringLiteral(", ") + (stream.freshAsOf.isKnown()
                                        ? DoctorCommand::tr("as of %1").arg(words::instant(stream.freshAsOf, clock))
                                        : DoctorCommand::tr("not read to the end yet"));
    return QStringLiteral("\n  ") + text;
}

QJsonObject healthJson(const SystemHealth& h)
{
    return {{QStringLiteral("system"), h.id},
            {QStringLiteral("complete"), h.isComplete},
            {QStringLiteral("freshAsOf"), orNull(h.freshAsOf)},
            {QStringLiteral("lastTriedAt"), orNull(h.state.lastTriedAt)},
            {QStringLiteral("failingSince"), orNull(h.state.failingSince)},
            {QStringLiteral("setAside"), static_cast<qint64>(h.setAside)},
            {QStringLiteral("streams"), streamsJson(h)},
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
    for (const StreamState& stream : h.streams)
        text += streamText(stream, clock);
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
