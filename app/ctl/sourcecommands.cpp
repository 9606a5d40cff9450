#include "app/ctl/context.h"
#include "app/ctl/secretaccess.h"
#include "app/ctl/sourceparts.h"
#include "app/folderlock.h"
#include "core/sync/profilereader.h"
#include "core/sync/syncengine.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>

namespace plumbline::ctl {
namespace {

class SourceCommands {
    Q_DECLARE_TR_FUNCTIONS(SourceCommands)
};

} // namespace

int sourceAdd(const Context& context)
{
    if (!context.line().has(QStringLiteral("profile")))
        return sourceAddFromSample(context);
    auto profile =
        sync::loadProfile(context.line().value(QStringLiteral("profile")).toStdString(), sync::shippedProfiles());
    if (!profile)
        return context.fail(profile.error());
    const auto source = sourceFrom(context, profile.value());
    if (!source)
        return context.fail(source.error());
    if (const Status allowed = mayConnect(context, source.value().id); !allowed)
        return context.fail(allowed.error());
    return connectSource(context, source.value(), profile.value(), storeSecrets(context, source.value()));
}

int sourceList(const Context& context)
{
    const auto sources = loadSources(context.dataFolder());
    if (!sources)
        return context.fail(sources.error());
    QJsonArray array;
    QString text;
    for (const Source& source : sources.value()) {
        array += QJsonObject{{QStringLiteral("id"), QString::fromStdString(source.id)},
                             {QStringLiteral("profile"), QString::fromStdString(source.profile)},
                             {QStringLiteral("url"), QString::fromStdString(source.baseUrl)}};
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(QString::fromStdString(source.id), -12)
                    .arg(QString::fromStdString(source.profile), -16)
                    .arg(words::foreign(source.baseUrl));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/sources/1"), {{QStringLiteral("sources"), array}});
    else
        context.print(text.isEmpty() ? SourceCommands::tr("No company system is connected yet.") : text);
    return Done;
}

int sourceTest(const Context& context)
{
    const std::string id = context.line().arguments[0].toStdString();
    const auto sources = loadSources(context.dataFolder());
    if (!sources)
        return context.fail(sources.error());
    const Source* source = sourceNamed(sources.value(), id);
    if (!source)
        return context.fail({ErrorCode::SourceUnknown, {id}, {}});
    auto cache = CacheWriter::open(context.dataFolder());
    if (!cache)
        return context.fail(cache.error());
    const SecretAccess access = openSecretsAndWait();
    SyncEngine engine(*cache.value(), *access.store, context.clock());
    QEventLoop loop;
    std::optional<SourceOutcome> outcome;
    engine.test(*source, [&](const SourceOutcome& answer) {
        outcome = answer;
        loop.quit();
    });
    if (!outcome)
        loop.exec();
    if (outcome->error)
        return context.fail(*outcome->error);
    const QString text =
        SourceCommands::tr(
            "%1 answers: %2 request(s), %3 row(s) could be read, %4 set aside; its clock differs by %5 s.")
            .arg(context.line().arguments[0])
            .arg(outcome->requests)
            .arg(outcome->counts.added)
            .arg(outcome->counts.setAside)
            .arg(outcome->clockSkew.value_or(Duration{}).ms / 1000);
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source-test/1"),
                          {{QStringLiteral("id"), context.line().arguments[0]}, {QStringLiteral("message"), text}});
    else
        context.print(text);
    return outcome->counts.setAside ? Partly : Done;
}

int sourceRemove(const Context& context)
{
    const std::string id = context.line().arguments[0].toStdString();
    const auto sources = loadSources(context.dataFolder());
    if (!sources)
        return context.fail(sources.error());
    const Source* source = sourceNamed(sources.value(), id);
    if (!source)
        return context.fail({ErrorCode::SourceUnknown, {id}, {}});
    const auto alone = lockFolder(context.dataFolder(), FolderUse::Sync); // nobody is reading it meanwhile
    if (!alone)
        return context.fail(alone.error());
    const SecretAccess access = openSecretsAndWait();
    removeAndWait(*access.store, QString::fromStdString(id + "/refresh_token"));
    if (const auto profile = sync::loadProfile(source->profile, sync::shippedProfiles())) {
        for (const sync::ProfileSetting& setting : profile.value().settings) {
            if (setting.secret)
                removeAndWait(*access.store, QString::fromStdString(id + "/" + setting.name));
        }
    }
    if (!context.line().has(QStringLiteral("keep-records"))) {
        auto cache = CacheWriter::open(context.dataFolder());
        if (!cache)
            return context.fail(cache.error());
        if (const Status forgotten = cache.value()->forgetSystem(id); !forgotten)
            return context.fail(forgotten.error());
    }
    if (const Status removed = removeSource(context.dataFolder(), id); !removed)
        return context.fail(removed.error());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source/1"),
                          {{QStringLiteral("id"), context.line().arguments[0]}, {QStringLiteral("removed"), true}});
    else
        context.print(SourceCommands::tr("%1 is disconnected.").arg(context.line().arguments[0]));
    return Done;
}

} // namespace plumbline::ctl
