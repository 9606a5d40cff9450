#include "app/ctl/sourcedraft.h"
#include "app/ctl/sourceparts.h"
#include "core/sync/profilereader.h"
#include "ui/words/figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

namespace plumbline::ctl {
namespace {

class SourceSample {
    Q_DECLARE_TR_FUNCTIONS(SourceSample)
};

QString sourceOf(const assistant::FieldDraft& field)
{
    QStringList paths;
    for (const std::string& path : field.paths)
        paths += words::foreign(path);
    QString out =
        paths.isEmpty() ? QStringLiteral("\"%1\"").arg(plain(field.constant)) : paths.join(QStringLiteral(", "));
    return field.confidence < 60 ? out + QLatin1Char(' ') + SourceSample::tr("(guessed)") : out;
}

// "  1 = active, 9 = cancelled"
QString meaningsOf(const assistant::FieldDraft& field)
{
    QStringList pairs;
    for (const auto& [theirs, ours] : field.values)
        pairs += words::foreign(theirs, 40) + QStringLiteral(" = ") + words::foreign(ours, 40);
    return pairs.isEmpty() ? QString() : QStringLiteral("  ") + pairs.join(QStringLiteral(", "));
}

// One line per field of each list.
QString listText(const assistant::StreamDraft& stream, const DraftedList& list)
{
    QString out = SourceSample::tr("%1: %2 row(s) fill %3; id %4")
                      .arg(words::foreign(stream.name))
                      .arg(list.sample.rows)
                      .arg(plain(std::string(definitionOf(stream.collection).name)), words::foreign(stream.remoteId)) +
                  QLatin1Char('\n');
    for (const assistant::FieldDraft& field : stream.fields)
        out += QStringLiteral("  %1 <- %2%3\n").arg(plain(field.field), -20).arg(sourceOf(field), meaningsOf(field));
    for (const std::string& name : stream.missing)
        out += QStringLiteral("  %1 <- %2\n").arg(plain(name), -20).arg(SourceSample::tr("required, and nothing fits"));
    if (!stream.changedPath.empty())
        out +=
            SourceSample::tr("  changes are found by %1").arg(words::foreign(stream.changedPath)) + QLatin1Char('\n');
    if (!stream.removedPath.empty())
        out += SourceSample::tr("  rows no longer count by %1").arg(words::foreign(stream.removedPath)) +
               QLatin1Char('\n');
    return out;
}

QJsonObject listJson(const assistant::StreamDraft& stream, const DraftedList& list)
{
    QJsonArray fields, missing, fits;
    for (const assistant::FieldDraft& field : stream.fields)
        fields += QJsonObject{{QStringLiteral("field"), plain(field.field)},
                              {QStringLiteral("source"), sourceOf(field)},
                              {QStringLiteral("confidence"), field.confidence}};
    for (const std::string& name : stream.missing)
        missing += plain(name);
    for (const assistant::CollectionFit& fit : list.fits)
        fits += QJsonObject{{QStringLiteral("collection"), plain(std::string(definitionOf(fit.collection).name))},
                            {QStringLiteral("score"), fit.score}};
    return {{QStringLiteral("list"), plain(stream.name)},
            {QStringLiteral("collection"), plain(std::string(definitionOf(stream.collection).name))},
            {QStringLiteral("rows"), list.sample.rows},
            {QStringLiteral("remoteId"), plain(stream.remoteId)},
            {QStringLiteral("changed"), plain(stream.changedPath)},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("collections"), fits}};
}

// What is still missing before the profile can be used.
std::optional<Error> incompleteness(const DraftedProfile& profile)
{
    for (const assistant::StreamDraft& stream : profile.draft.streams) {
        if (!stream.missing.empty())
            return Error{ErrorCode::InvalidArgument,
                         {stream.name, SourceSample::tr("where %2 is read: --map %1.%2=PATH, or the same for every row: "
                                                        "--map '%1.%2=\"VALUE\"'")
                                           .arg(plain(stream.name), plain(stream.missing.front()))
                                           .toStdString()},
                         {}};
        if (stream.remoteId.empty())
            return Error{ErrorCode::InvalidArgument,
                         {stream.name, SourceSample::tr("a column that tells its rows apart").toStdString()},
                         {}};
    }
    return std::nullopt;
}

Status writeProfile(const QString& path, const std::string& content)
{
    const Error unwritable{ErrorCode::TargetUnwritable, {QDir::toNativeSeparators(path).toStdString()}, {}};
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        return unwritable;
    file.write(QByteArray::fromStdString(content));
    return file.commit() ? Status(Nothing{}) : Status(unwritable);
}

} // namespace

int sourceSuggest(const Context& context)
{
    const auto profile = draftFrom(context);
    if (!profile)
        return context.fail(profile.error());
    QJsonArray lists;
    for (std::size_t i = 0; i < profile.value().lists.size(); ++i)
        lists += listJson(profile.value().draft.streams[i], profile.value().lists[i]);
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source-suggest/1"),
                          {{QStringLiteral("lists"), lists}, {QStringLiteral("profile"), plain(profile.value().text)}});
    else
        context.print(plain(profile.value().text));
    return incompleteness(profile.value()) ? Partly : Done;
}

int sourceAddFromSample(const Context& context)
{
    if (const Status allowed = mayConnect(context, context.line().arguments[0].toStdString()); !allowed)
        return context.fail(allowed.error());
    const auto profile = draftFrom(context);
    if (!profile)
        return context.fail(profile.error());
    if (const auto missing = incompleteness(profile.value()))
        return context.fail(*missing);
    const QString path = QDir(context.dataFolder())
                             .absoluteFilePath(QStringLiteral("profiles/%1.toml").arg(context.line().arguments[0]));
    const auto checked = sync::readProfile(profile.value().text, QDir::toNativeSeparators(path).toStdString());
    if (!checked)
        return context.fail(checked.error());
    auto source = sourceFrom(context, checked.value());
    if (!source)
        return context.fail(source.error());
    if (const Status written = writeProfile(path, profile.value().text); !written)
        return context.fail(written.error());
    source.value().profile = path.toStdString();
    if (!context.isJson()) {
        for (std::size_t i = 0; i < profile.value().lists.size(); ++i)
            context.print(listText(profile.value().draft.streams[i], profile.value().lists[i]));
        context.print(SourceSample::tr("The profile is %1.").arg(QDir::toNativeSeparators(path)));
    }
    return connectSource(context, source.value(), checked.value(), profile.value().secrets);
}

} // namespace plumbline::ctl
