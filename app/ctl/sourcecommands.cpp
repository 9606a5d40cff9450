#include "app/ctl/context.h"
#include "app/ctl/secretaccess.h"
#include "app/folderlock.h"
#include "core/sync/profilereader.h"
#include "core/sync/syncengine.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTextStream>
#include <QUrl>

namespace plumbline::ctl {
namespace {

class SourceCommands {
    Q_DECLARE_TR_FUNCTIONS(SourceCommands)
};

const Source* sourceNamed(const std::vector<Source>& sources, const std::string& id)
{
    for (const Source& source : sources) {
        if (source.id == id)
            return &source;
    }
    return nullptr;
}

// What the user gave for the profile's settings; an Error names the first that is wrong.
Result<Source> sourceFrom(const Context& context, const sync::Profile& profile)
{
    Source source{context.line().arguments[0].toStdString(),
                  context.line().value(QStringLiteral("profile")).toStdString(),
                  context.line().value(QStringLiteral("url")).toStdString(),
                  {}};
    static const QRegularExpression idForm(QStringLiteral("^[a-z0-9_-]{1,32}$"));
    if (!idForm.match(context.line().arguments[0]).hasMatch())
        return Error{ErrorCode::InvalidArgument, {source.id, "a-z 0-9 _ -, at most 32"}, {}};
    const QUrl url(QString::fromStdString(source.baseUrl), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(QLatin1String("http")))
        return Error{ErrorCode::InvalidArgument, {source.baseUrl, "--url https://..."}, {}};
    source.caFile = context.line().value(QStringLiteral("ca")).toStdString();
    for (const QString& setting : context.line().options.value(QStringLiteral("set"))) {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        if (equals < 1)
            return Error{ErrorCode::InvalidArgument, {setting.toStdString(), "--set NAME=VALUE"}, {}};
        source.settings[setting.left(equals).toStdString()] = setting.mid(equals + 1).toStdString();
    }
    for (const auto& [name, value] : source.settings) {
        const auto known = std::find_if(profile.settings.begin(), profile.settings.end(),
                                        [&](const auto& s) { return s.name == name; });
        if (known == profile.settings.end() || known->secret)
            return Error{ErrorCode::InvalidArgument,
                         {name, known == profile.settings.end() ? "a setting of the profile" : "--secret " + name},
                         {}};
    }
    for (const sync::ProfileSetting& setting : profile.settings) {
        if (!setting.secret && setting.required && setting.defaultValue.empty() &&
            !source.settings.contains(setting.name))
            return Error{ErrorCode::InvalidArgument, {source.id, "--set " + setting.name + "=..."}, {}};
    }
    return source;
}

// Reads the named secrets from standard input, a line each, into the keychain.
Status storeSecrets(const Context& context, const Source& source)
{
    const QStringList names = context.line().options.value(QStringLiteral("secret"));
    if (names.isEmpty())
        return Nothing{};
    const SecretAccess access = openSecretsAndWait();
    if (!access.isPersistent)
        return Error{ErrorCode::KeychainUnavailable, {}, {}};
    QTextStream in(stdin);
    for (const QString& name : names) {
        const QString key = QString::fromStdString(source.id) + QLatin1Char('/') + name;
        if (writeAndWait(*access.store, key, in.readLine().toUtf8()) != SecretOutcome::Done)
            return Error{ErrorCode::KeychainUnavailable, {}, {}};
    }
    return Nothing{};
}

QString secretHint(const Source& source, const sync::Profile& profile)
{
    QStringList hints;
    for (const sync::ProfileSetting& setting : profile.settings) {
        if (setting.secret)
            hints += QStringLiteral("PLUMBLINE_SECRET_%1_%2")
                         .arg(QString::fromStdString(source.id), QString::fromStdString(setting.name))
                         .toUpper()
                         .replace(QLatin1Char('-'), QLatin1Char('_'));
    }
    return hints.join(QStringLiteral(", "));
}

} // namespace

int sourceAdd(const Context& context)
{
    auto profile =
        sync::loadProfile(context.line().value(QStringLiteral("profile")).toStdString(), sync::shippedProfiles());
    if (!profile)
        return context.fail(profile.error());
    const auto source = sourceFrom(context, profile.value());
    if (!source)
        return context.fail(source.error());
    const auto existing = loadSources(context.dataFolder());
    if (!existing)
        return context.fail(existing.error());
    if (sourceNamed(existing.value(), source.value().id) && !context.line().has(QStringLiteral("replace")))
        return context.fail({ErrorCode::SourceExists, {source.value().id}, {}});
    if (const Status saved = saveSource(context.dataFolder(), source.value()); !saved)
        return context.fail(saved.error());
    const Status stored = storeSecrets(context, source.value());
    if (!stored) {
        context.notice(words::error(stored.error()));
        context.notice(SourceCommands::tr("Give the secrets by environment instead: %1")
                           .arg(secretHint(source.value(), profile.value())));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source/1"),
                          {{QStringLiteral("id"), QString::fromStdString(source.value().id)},
                           {QStringLiteral("secretsStored"), stored.ok()}});
    else
        context.print(SourceCommands::tr("%1 is connected. Next: plumblinectl source test %1, then plumblinectl sync.")
                          .arg(context.line().arguments[0]));
    return stored ? Done : Partly;
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
    if (const auto profile = sync::loadProfile(source->profile, sync::shippedProfiles())) {
        const SecretAccess access = openSecretsAndWait();
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
