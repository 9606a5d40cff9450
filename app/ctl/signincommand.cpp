#include "app/ctl/context.h"
#include "app/ctl/secretaccess.h"
#include "core/sync/syncengine.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class SignInCommand {
    Q_DECLARE_TR_FUNCTIONS(SignInCommand)
};

} // namespace

int sourceSignIn(const Context& context)
{
    const QString id = context.line().arguments[0];
    const auto sources = loadSources(context.dataFolder());
    if (!sources)
        return context.fail(sources.error());
    const auto source = std::find_if(sources.value().begin(), sources.value().end(),
                                     [&](const Source& each) { return each.id == id.toStdString(); });
    if (source == sources.value().end())
        return context.fail({ErrorCode::SourceUnknown, {id.toStdString()}, {}});
    auto cache = CacheWriter::open(context.dataFolder());
    if (!cache)
        return context.fail(cache.error());
    const SecretAccess access = openSecretsAndWait();
    // What the browser brings has to outlive this run.
    if (!access.isPersistent)
        return context.fail({ErrorCode::KeychainUnavailable, {}, {}});
    SyncEngine engine(*cache.value(), *access.store, context.clock());
    QEventLoop loop;
    std::optional<Error> failed;
    engine.signIn(
        *source,
        [&](const QUrl& url) {
            context.notice(SignInCommand::tr("Open this address in a browser on this computer and sign in:"));
            context.notice(url.toString(QUrl::FullyEncoded));
        },
        [&](const std::optional<Error>& answer) {
            failed = answer;
            loop.quit();
        });
    loop.exec();
    if (failed)
        return context.fail(*failed);
    const QString text = SignInCommand::tr("%1 is signed in.").arg(id);
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source-test/1"),
                          {{QStringLiteral("id"), id}, {QStringLiteral("message"), text}});
    else
        context.print(text);
    return Done;
}

} // namespace plumbline::ctl
