#include "app/ctl/context.h"
#include "app/ctl/secretaccess.h"
#include "app/ctl/sourceparts.h"
#include "app/systemremoval.h"
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

// What went with it.
QString removedText(const QString& id, const SystemHoldings& holdings, bool keeps)
{
    const QString gap = words::isChinese() ? QString() : QStringLiteral(" ");
    QString text = SourceCommands::tr("%1 is disconnected.").arg(id);
    if (keeps)
        text +=
            gap + SourceCommands::tr("%n record(s) that were read stay.", nullptr, static_cast<int>(holdings.records));
    else
        text += gap + SourceCommands::tr("%n record(s) that were read are gone from this computer.", nullptr,
                                         static_cast<int>(holdings.records));
    if (holdings.decisions > 0)
        text += gap + SourceCommands::tr("%n decision(s) that waited for it are not sent.", nullptr,
                                         static_cast<int>(holdings.decisions));
    return text;
}

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
    auto cache = CacheWriter::open(context.dataFolder());
    if (!cache)
        return context.fail(cache.error());
    auto ledger = Ledger::open(context.dataFolder());
    if (!ledger)
        return context.fail(ledger.error());
    const auto holdings = holdingsOf(*cache.value(), *ledger.value(), id);
    if (!holdings)
        return context.fail(holdings.error());
    const SecretAccess access = openSecretsAndWait();
    const bool keeps = context.line().has(QStringLiteral("keep-records"));
    QEventLoop loop;
    std::optional<Status> done;
    removeSystem({context.dataFolder(), id, keeps, context.clock()()}, *cache.value(), *ledger.value(), *access.store,
                 [&](const Status& status) {
                     done = status;
                     loop.quit();
                 });
    if (!done)
        loop.exec();
    if (!*done)
        return context.fail(done->error());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source/1"),
                          {{QStringLiteral("id"), context.line().arguments[0]}, {QStringLiteral("removed"), true}});
    else
        context.print(removedText(context.line().arguments[0], holdings.value(), keeps));
    return Done;
}

} // namespace plumbline::ctl
