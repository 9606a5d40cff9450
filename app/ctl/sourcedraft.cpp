#include "app/ctl/sourcedraft.h"

#include "app/ctl/sourceparts.h"
#include "core/sync/profilereader.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace plumbline::ctl {
namespace {

using assistant::StreamDraft;

class SourceDraft {
    Q_DECLARE_TR_FUNCTIONS(SourceDraft)
};

Error wrongOption(const QString& given, const QString& expected)
{
    return {ErrorCode::InvalidArgument, {given.toStdString(), expected.toStdString()}, {}};
}

std::vector<std::string> commaSeparated(const QString& text)
{
    std::vector<std::string> parts;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        parts.push_back(part.trimmed().toStdString());
    return parts;
}

Result<assistant::AuthDraft> authFrom(const Context& context)
{
    const QString given = context.line().value(QStringLiteral("auth"), QStringLiteral("none"));
    const assistant::AuthDraft auth{given.section(QLatin1Char(':'), 0, 0).toStdString(),
                                    given.section(QLatin1Char(':'), 1).toStdString()};
    const bool isNamed = assistant::needsName(auth);
    const bool isKnown = isNamed || auth.kind == "none" || auth.kind == "basic" || auth.kind == "bearer";
    if (!isKnown || isNamed == auth.name.empty())
        return wrongOption(given, QStringLiteral("--auth none, basic, bearer, header:NAME, query:NAME, "
                                                 "oauth2:TOKEN_PATH, login:PATH"));
    return auth;
}

// Calls use(stream, what stands before '=', what behind it) for each "LIST.KEY=VALUE" of an option.
template <typename Use>
std::optional<Error> eachOverride(const Context& context, const char* option, DraftedProfile& profile, Use use)
{
    for (const QString& given : context.line().options.value(QLatin1String(option))) {
        const QString left = given.section(QLatin1Char('='), 0, 0);
        const QString list = left.section(QLatin1Char('.'), 0, 0);
        bool isFound = false;
        for (std::size_t i = 0; i < profile.draft.streams.size(); ++i) {
            StreamDraft& stream = profile.draft.streams[i];
            if (stream.name != list.toStdString())
                continue;
            isFound = true;
            if (!use(i, left.section(QLatin1Char('.'), 1).toStdString(), given.section(QLatin1Char('='), 1)))
                return wrongOption(given, SourceDraft::tr("a field of the collection with a value that it knows (\"schema\" lists "
                                                      "both)"));
        }
        if (!isFound)
            return wrongOption(given, SourceDraft::tr("the name of a list that is read"));
    }
    return std::nullopt;
}

// "LIST.FIELD=THEIRS:OURS"
std::optional<Error> applyValues(const Context& context, DraftedProfile& profile)
{
    return eachOverride(context, "value", profile, [&](std::size_t i, const std::string& name, const QString& pair) {
        StreamDraft& stream = profile.draft.streams[i];
        const CollectionDef& definition = definitionOf(stream.collection);
        const auto index = definition.fieldIndex(name);
        assistant::FieldDraft* field = stream.field(name);
        const qsizetype colon = pair.lastIndexOf(QLatin1Char(':'));
        if (!index || !field || colon < 0)
            return false;
        const std::string ours = pair.mid(colon + 1).toStdString();
        const auto& known = definition.fields[*index].values;
        if (std::find(known.begin(), known.end(), ours) == known.end())
            return false;
        assistant::setMeaning(*field, profile.lists[i].sample, definition.fields[*index],
                              pair.left(colon).toStdString(), ours);
        return true;
    });
}

std::optional<Error> applyMapping(const Context& context, DraftedProfile& profile, const assistant::Synonyms& synonyms)
{
    const auto map = [&](std::size_t i, const std::string& name, const QString& paths) {
        StreamDraft& stream = profile.draft.streams[i];
        const CollectionDef& definition = definitionOf(stream.collection);
        const auto index = definition.fieldIndex(name);
        if (!index)
            return false;
        std::erase(stream.missing, name);
        const assistant::Sample& sample = profile.lists[i].sample;
        const auto field =
            assistant::isConstant(sample, paths.toStdString())
                ? assistant::constantFor(name, paths.toStdString())
                : assistant::fieldFrom(sample, definition.fields[*index], commaSeparated(paths), synonyms);
        if (assistant::FieldDraft* known = stream.field(name))
            *known = field;
        else
            stream.fields.push_back(field);
        return true;
    };
    if (auto wrong = eachOverride(context, "map", profile, map))
        return wrong;
    if (auto wrong = applyValues(context, profile))
        return wrong;
    return eachOverride(context, "removed", profile,
                        [&](std::size_t i, const std::string& path, const QString& values) {
                            profile.draft.streams[i].removedPath = path;
                            profile.draft.streams[i].removedValues = commaSeparated(values);
                            return !path.empty() && !values.isEmpty();
                        });
}

Result<Collection> collectionOf(const Context& context, const std::string& list,
                                const std::vector<assistant::CollectionFit>& fits)
{
    for (const QString& given : context.line().options.value(QStringLiteral("collection"))) {
        if (given.section(QLatin1Char('='), 0, 0).toStdString() != list)
            continue;
        const auto named = collectionNamed(given.section(QLatin1Char('='), 1).toStdString());
        if (!named)
            return wrongOption(given, SourceDraft::tr("the name of a collection (\"schema\" lists them)"));
        return *named;
    }
    if (fits.empty())
        return wrongOption(QString::fromStdString(list), SourceDraft::tr("--collection %1=NAME, since nothing fits by "
                                                                         "itself")
                                                             .arg(QString::fromStdString(list)));
    return fits.front().collection;
}

std::optional<Error> addList(const Context& context, const std::string& text, const assistant::ListAddress& address,
                             const assistant::Synonyms& synonyms, DraftedProfile& profile)
{
    auto sample = assistant::readSample(text, synonyms);
    if (!sample)
        return sample.error();
    DraftedList list{std::move(sample.value()), {}};
    list.fits = assistant::rankCollections(list.sample, listNameOf(address), synonyms);
    const auto collection = collectionOf(context, listNameOf(address), list.fits);
    if (!collection)
        return collection.error();
    profile.draft.streams.push_back(assistant::suggestStream(list.sample, address, collection.value(), synonyms));
    profile.lists.push_back(std::move(list));
    return std::nullopt;
}

std::optional<Error> readLists(const Context& context, const assistant::Synonyms& synonyms, DraftedProfile& profile)
{
    const QStringList addresses = context.line().options.value(QStringLiteral("read"));
    if (addresses.isEmpty())
        return std::nullopt;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sign-in.toml")));
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::TargetUnwritable, {file.fileName().toStdString()}, {}};
    file.write(QByteArray::fromStdString(assistant::toToml(profile.draft)));
    file.close();
    const auto head = sync::loadProfile(file.fileName().toStdString(), sync::shippedProfiles());
    if (!head)
        return head.error();
    auto source = sourceFrom(context, head.value());
    if (!source)
        return source.error();
    source.value().profile = file.fileName().toStdString();
    profile.secrets = storeSecrets(context, source.value());
    const SecretAccess access = openSecretsAndWait();
    for (const QString& written : addresses) {
        assistant::ListAddress address = assistant::addressOf(written.toStdString());
        if (auto wrong = assistant::faultOf(address))
            return wrong;
        const auto page = peekAndWait(context, source.value(), *access.store, {}, address);
        if (page.error)
            return page.error;
        address.hasNextLinkHeader = page.hasNextLinkHeader;
        address.nextHeader = assistant::nextHeaderIn(page.headers, synonyms);
        if (auto failed = addList(context, page.texts.front(), address, synonyms, profile))
            return failed;
    }
    return std::nullopt;
}

std::optional<Error> readSamples(const Context& context, const assistant::Synonyms& synonyms, DraftedProfile& profile)
{
    const QStringList files = context.line().options.value(QStringLiteral("sample"));
    const QStringList lists = context.line().options.value(QStringLiteral("list"));
    for (int i = 0; i < files.size(); ++i) {
        QFile file(files[i]);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, {files[i].toStdString(), file.errorString().toStdString()}, {}};
        const auto address = assistant::addressOf(lists.value(i, QStringLiteral("list%1").arg(i + 1)).toStdString());
        if (auto failed = addList(context, file.readAll().toStdString(), address, synonyms, profile))
            return failed;
    }
    return std::nullopt;
}

} // namespace

assistant::PeekedPage peekAndWait(const Context& context, const Source& source, SecretStore& secrets,
                                  const std::string& stream, const assistant::ListAddress& address)
{
    assistant::PagePeek peek(source, secrets, context.clock());
    QEventLoop loop;
    std::optional<assistant::PeekedPage> page;
    const auto done = [&](const assistant::PeekedPage& answer) {
        page = answer;
        loop.quit();
    };
    if (stream.empty())
        peek.readAddress(address, done);
    else
        peek.readStream(stream, done);
    if (!page)
        loop.exec();
    return *page;
}

Result<DraftedProfile> draftFrom(const Context& context)
{
    const auto auth = authFrom(context);
    if (!auth)
        return auth.error();
    if (!context.line().has(QStringLiteral("read")) && !context.line().has(QStringLiteral("sample")))
        return wrongOption(context.line().arguments[0],
                           SourceDraft::tr("--profile NAME, --read PATH or --sample FILE"));
    const assistant::Synonyms synonyms = assistant::Synonyms::shipped();
    const std::string id = context.line().arguments[0].toStdString();
    const std::string label = context.line().value(QStringLiteral("label"), context.line().arguments[0]).toStdString();
    DraftedProfile profile{{id, label, label, auth.value(), {}}, {}, {}};
    if (auto failed = readLists(context, synonyms, profile))
        return *failed;
    if (auto failed = readSamples(context, synonyms, profile))
        return *failed;
    if (auto wrong = applyMapping(context, profile, synonyms))
        return *wrong;
    profile.text = assistant::toToml(profile.draft);
    return profile;
}

} // namespace plumbline::ctl
