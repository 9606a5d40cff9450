#include "app/papers/assessmentjson.h"
#include "app/ctl/context.h"
#include "app/ctl/delivery.h"
#include "app/ctl/secretaccess.h"
#include "core/sync/source.h"
#include "core/sync/systemhealth.h"
#include "ui/words/figures.h"
#include "ui/words/health.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class DoctorCommand {
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

QJsonValue orNull(Instant when) { return when.isKnown() ? QJsonValue(isoText(when)) : QJsonValue(); }

QString nameOf(Collection collection)
{
    const std::string_view name = definitionOf(collection).name;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QJsonArray streamsJson(const sync::SystemHealth& h)
{
    QJsonArray streams;
    for (const StreamState& stream : h.streams)
        streams += QJsonObject{{QStringLiteral("stream"), QString::fromStdString(stream.stream)},
                               {QStringLiteral("collection"), nameOf(stream.collection)},
                               {QStringLiteral("rows"), static_cast<qint64>(stream.rows)},
                               {QStringLiteral("setAside"), static_cast<qint64>(stream.setAside)},
                               {QStringLiteral("freshAsOf"), orNull(stream.freshAsOf)},
                               {QStringLiteral("comparedAt"), orNull(stream.comparedAt)},
                               {QStringLiteral("failingSince"), orNull(stream.failingSince)}};
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

QJsonValue leftOrNull(int left) { return left < 0 ? QJsonValue() : QJsonValue(left); }

QJsonArray doubtsJson(const sync::SystemHealth& h)
{
    QJsonArray doubts;
    for (const sync::StreamDoubt& each : h.doubts)
        doubts += QJsonObject{{QStringLiteral("stream"), QString::fromStdString(each.stream)},
                              {QStringLiteral("missing"), static_cast<qint64>(each.doubt.missing)},
                              {QStringLiteral("live"), static_cast<qint64>(each.doubt.live)},
                              {QStringLiteral("since"), orNull(each.doubt.since)}};
    return doubts;
}

QJsonArray reasonsJson(const sync::SystemHealth& h, const std::vector<SetAsideGroup>& groups)
{
    QJsonArray reasons;
    for (const SetAsideGroup& group : groups) {
        if (group.system == h.system)
            reasons += QJsonObject{{QStringLiteral("stream"), QString::fromStdString(group.stream)},
                                   {QStringLiteral("field"), QString::fromStdString(group.field)},
                                   {QStringLiteral("reason"), QString::fromStdString(group.reason)},
                                   {QStringLiteral("rows"), static_cast<qint64>(group.rows)}};
    }
    return reasons;
}

// Whether every one of its lists was read to the end.
bool isComplete(const sync::SystemHealth& h) { return h.freshAsOf.isKnown(); }

QJsonObject healthJson(const sync::SystemHealth& h, const SystemState& state, const std::vector<SetAsideGroup>& groups)
{
    return {
        {QStringLiteral("system"), QString::fromStdString(h.system)},
        {QStringLiteral("complete"), isComplete(h)},
        {QStringLiteral("freshAsOf"), orNull(h.freshAsOf)},
        {QStringLiteral("staleSince"), orNull(h.staleSince)},
        {QStringLiteral("lastTriedAt"), orNull(state.lastTriedAt)},
        {QStringLiteral("failingSince"), orNull(h.failingSince)},
        {QStringLiteral("failures"), state.failures},
        {QStringLiteral("nextTryAt"), orNull(h.nextTryAt)},
        {QStringLiteral("needsUser"), h.needsUser},
        {QStringLiteral("noAccessSince"), orNull(h.noAccessSince)},
        {QStringLiteral("requestsLeftToday"), leftOrNull(h.left.today)},
        {QStringLiteral("requestsLeftThisMinute"), leftOrNull(h.left.minute)},
        {QStringLiteral("clockSkewMs"), h.clockSkew ? QJsonValue(static_cast<qint64>(h.clockSkew->ms)) : QJsonValue()},
        {QStringLiteral("setAside"), static_cast<qint64>(h.setAside)},
        {QStringLiteral("setAsideReasons"), reasonsJson(h, groups)},
        {QStringLiteral("deletesToConfirm"), doubtsJson(h)},
        {QStringLiteral("streams"), streamsJson(h)},
        {QStringLiteral("error"), h.error ? QJsonValue(words::error(*h.error)) : QJsonValue()}};
}

QString healthText(const sync::SystemHealth& h, const std::vector<SetAsideGroup>& groups, CompanyClock clock)
{
    const QString id = QString::fromStdString(h.system);
    QString text = isComplete(h) ? DoctorCommand::tr("%1: data as of %2").arg(id, words::instant(h.freshAsOf, clock))
                                 : DoctorCommand::tr("%1: not read to the end yet").arg(id);
    if (h.setAside)
        text += DoctorCommand::tr(", %n row(s) set aside", nullptr, static_cast<int>(h.setAside));
    for (const QString& line : words::healthLines(h, clock))
        text += QStringLiteral("\n  ") + line;
    for (const SetAsideGroup& group : groups) {
        if (group.system == h.system)
            text += QStringLiteral("\n  ") + DoctorCommand::tr("set aside in %1: %2 x field %3: %4")
                                                 .arg(words::foreign(group.stream), words::count(group.rows),
                                                      words::foreign(group.field), words::foreign(group.reason));
    }
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
    const auto groups = cache.setAsideGroups();
    if (!streams || !states || !groups)
        return context.fail(!streams ? streams.error() : !states ? states.error() : groups.error());
    const Instant now = context.clock()();
    const bool keychain = openSecretsAndWait().isPersistent;
    bool healthy = workspace.value()->isWritable();
    const bool hasOwnRules = !workspace.value()->refusedRules();
    QJsonArray systems;
    QString text =
        DoctorCommand::tr("Data folder: %1 (%2)")
            .arg(context.dataFolder(), healthy ? DoctorCommand::tr("can be written") : DoctorCommand::tr("read only")) +
        QLatin1Char('\n') +
        (keychain ? DoctorCommand::tr("Keychain: can be used")
                  : DoctorCommand::tr("Keychain: none; secrets last for one run, or come from the environment")) +
        QLatin1Char('\n');
    if (!hasOwnRules)
        text += words::refusedRules(*workspace.value()->refusedRules(), workspace.value()->rulebook().clock) +
                QLatin1Char('\n');
    for (const Source& source : sources.value()) {
        const sync::SystemHealth health =
            sync::healthOf(source.id, states.value(), streams.value(), sync::allowedRequests(source), now);
        SystemState state;
        for (const SystemState& known : states.value())
            state = known.system == source.id ? known : state;
        healthy = healthy && isComplete(health) && !health.error && health.doubts.empty();
        systems += healthJson(health, state, groups.value());
        text += healthText(health, groups.value(), workspace.value()->rulebook().clock) + QLatin1Char('\n');
    }
    const OutboxCounts counts = workspace.value()->outboxCounts();
    healthy = healthy && hasOwnRules && counts.unconfirmed == 0 && counts.rejected == 0 && counts.conflict == 0;
    text += countsText(counts, workspace.value()->rulebook().clock) + QLatin1Char('\n');
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/doctor/1"),
                          {{QStringLiteral("dataFolder"), context.dataFolder()},
                           {QStringLiteral("writable"), workspace.value()->isWritable()},
                           {QStringLiteral("keychain"), keychain},
                           {QStringLiteral("systems"), systems},
                           {QStringLiteral("outbox"), countsJson(counts)}});
    else
        context.print(text);
    return healthy ? Done : Partly;
}

} // namespace plumbline::ctl
