#include "app/ctl/sourceparts.h"

#include "app/ctl/secretaccess.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextStream>
#include <QUrl>

namespace plumbline::ctl {
namespace {

class SourceParts {
    Q_DECLARE_TR_FUNCTIONS(SourceParts)
};

} // namespace

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
        return Error{ErrorCode::InvalidArgument, {source.id, "source_id"}, {}};
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
                         {name, known == profile.settings.end()
                                    ? SourceParts::tr("a setting of the profile").toStdString()
                                    : "--secret " + name},
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

Status mayConnect(const Context& context, const std::string& id)
{
    const auto existing = loadSources(context.dataFolder());
    if (!existing)
        return existing.error();
    if (sourceNamed(existing.value(), id) && !context.line().has(QStringLiteral("replace")))
        return Error{ErrorCode::SourceExists, {id}, {}};
    return Nothing{};
}

int connectSource(const Context& context, const Source& source, const sync::Profile& profile, const Status& secrets)
{
    if (const Status saved = saveSource(context.dataFolder(), source); !saved)
        return context.fail(saved.error());
    if (!secrets) {
        context.notice(words::error(secrets.error()));
        context.notice(SourceParts::tr("Give the secrets by environment instead: %1").arg(secretHint(source, profile)));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source/1"),
                          {{QStringLiteral("id"), QString::fromStdString(source.id)},
                           {QStringLiteral("secretsStored"), secrets.ok()}});
    else
        context.print(SourceParts::tr("%1 is connected. Next: plumblinectl source test %1, then plumblinectl sync.")
                          .arg(context.line().arguments[0]));
    return secrets ? Done : Partly;
}

} // namespace plumbline::ctl
