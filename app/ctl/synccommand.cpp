#include "app/ctl/context.h"
#include "app/ctl/delivery.h"
#include "app/ctl/secretaccess.h"
#include "app/folderlock.h"
#include "app/storedassessment.h"
#include "core/sync/syncengine.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>

namespace plumbline::ctl {
namespace {

class SyncCommand {
    Q_DECLARE_TR_FUNCTIONS(SyncCommand)
};

// The sources named on the line, or all of them.
Result<std::vector<Source>> wantedSources(const Context& context)
{
    auto all = loadSources(context.dataFolder());
    if (!all)
        return all.error();
    if (all.value().empty())
        return Error{ErrorCode::NothingFound, {context.dataFolder().toStdString() + "/sources"}, {}};
    if (context.line().arguments.isEmpty())
        return std::move(all.value());
    std::vector<Source> wanted;
    for (const QString& id : context.line().arguments) {
        const auto it = std::find_if(all.value().begin(), all.value().end(),
                                     [&](const Source& s) { return s.id == id.toStdString(); });
        if (it == all.value().end())
            return Error{ErrorCode::SourceUnknown, {id.toStdString()}, {}};
        wanted.push_back(*it);
    }
    return wanted;
}

QJsonObject outcomeJson(const SourceOutcome& o)
{
    QJsonObject object{
        {QStringLiteral("system"), QString::fromStdString(o.system)},
        {QStringLiteral("added"), static_cast<qint64>(o.counts.added)},
        {QStringLiteral("changed"), static_cast<qint64>(o.counts.changed)},
        {QStringLiteral("unchanged"), static_cast<qint64>(o.counts.unchanged)},
        {QStringLiteral("removed"), static_cast<qint64>(o.counts.removed)},
        {QStringLiteral("setAside"), static_cast<qint64>(o.counts.setAside)},
        {QStringLiteral("requests"), static_cast<qint64>(o.requests)},
        {QStringLiteral("clockSkewMs"), o.clockSkew ? QJsonValue(static_cast<qint64>(o.clockSkew->ms)) : QJsonValue()}};
    object.insert(QStringLiteral("error"), o.error ? QJsonValue(words::error(*o.error)) : QJsonValue());
    return object;
}

QString outcomeText(const SourceOutcome& o)
{
    QString text = SyncCommand::tr("%1: %2 new, %3 changed, %4 unchanged, %5 removed, %6 set aside, %7 requests")
                       .arg(QString::fromStdString(o.system))
                       .arg(o.counts.added)
                       .arg(o.counts.changed)
                       .arg(o.counts.unchanged)
                       .arg(o.counts.removed)
                       .arg(o.counts.setAside)
                       .arg(o.requests);
    if (o.error)
        text += QStringLiteral("\n  ") + words::error(*o.error);
    return text;
}

// Lets the rows go that the user agrees were deleted in their system, before anything is read.
Status confirmDeletes(const Context& context, CacheWriter& cache)
{
    for (const QString& place : context.line().options.value(QStringLiteral("confirm-deletes"))) {
        const QString system = place.section(QLatin1Char('/'), 0, 0);
        const QString stream = place.section(QLatin1Char('/'), 1);
        const auto gone = cache.confirmDeletes(system.toStdString(), stream.toStdString(), context.clock()());
        if (!gone)
            return gone.error();
        context.notice(SyncCommand::tr("%1: %n row(s) removed as confirmed; their history is kept", nullptr,
                                       static_cast<int>(gone.value()))
                           .arg(words::foreign(place.toStdString())));
    }
    return Nothing{};
}

// 0 when every system was read to the end, 3 when some were, 1 when none was.
ExitCode exitCodeOf(const SyncReport& report)
{
    std::size_t failed = 0;
    bool setAside = false;
    for (const SourceOutcome& outcome : report.sources) {
        failed += outcome.error ? 1 : 0;
        setAside = setAside || outcome.counts.setAside > 0;
    }
    if (failed == 0)
        return setAside ? Partly : Done;
    return failed == report.sources.size() ? Failed : Partly;
}

bool hasAssessment(const Context& context)
{
    const auto reader = CacheReader::open(context.dataFolder());
    return reader && hasStoredAssessment(*reader.value());
}

// The next window starts with what this sync brought.
void storeFreshAssessment(const Context& context, CacheWriter& cache)
{
    const auto judged = context.judge();
    if (!judged)
        return;
    if (const Status stored = storeAssessment(cache, *judged.value().assessment); !stored)
        context.notice(words::error(stored.error()));
}

} // namespace

int sync(const Context& context)
{
    auto sources = wantedSources(context);
    if (!sources)
        return context.fail(sources.error());
    auto cache = CacheWriter::open(context.dataFolder());
    if (!cache)
        return context.fail(cache.error());
    const auto alone = lockFolder(context.dataFolder(), FolderUse::Sync);
    if (!alone)
        return context.fail(alone.error());
    if (const Status confirmed = confirmDeletes(context, *cache.value()); !confirmed)
        return context.fail(confirmed.error());
    const SecretAccess access = openSecretsAndWait();
    if (!access.isPersistent)
        context.notice(words::error({ErrorCode::KeychainUnavailable, {}, {}}));
    const DeliveryReport delivered = deliverOutbox(context, *cache.value(), sources.value(), *access.store);
    SyncEngine engine(*cache.value(), *access.store, context.clock());
    QEventLoop loop;
    std::optional<SyncReport> report;
    QObject::connect(&engine, &SyncEngine::finished, &loop, [&](const SyncReport& answer) {
        report = answer;
        loop.quit();
    });
    engine.start(std::move(sources.value()),
                 context.line().has(QStringLiteral("full")) ? SyncMode::Full : SyncMode::Incremental);
    if (!report)
        loop.exec();
    // A quiet sync leaves what the next window begins with as it was.
    if (report->broughtNews() || context.line().has(QStringLiteral("confirm-deletes")) || !hasAssessment(context))
        storeFreshAssessment(context, *cache.value());
    if (const Status kept = cache.value()->checkpoint(); !kept)
        context.notice(words::error(kept.error()));
    QJsonArray systems;
    for (const SourceOutcome& outcome : report->sources) {
        systems += outcomeJson(outcome);
        if (!context.isJson())
            context.print(outcomeText(outcome));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/sync/1"),
                          {{QStringLiteral("systems"), systems}, {QStringLiteral("outbox"), deliveryJson(delivered)}});
    else
        printDelivery(context, delivered);
    const ExitCode read = exitCodeOf(*report);
    return read == Done && !isQuiet(delivered) ? Partly : read;
}

} // namespace plumbline::ctl
