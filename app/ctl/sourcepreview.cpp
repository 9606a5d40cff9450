#include "app/ctl/sourcedraft.h"
#include "app/ctl/sourceparts.h"
#include "core/assistant/preview.h"
#include "core/sync/profilereader.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace plumbline::ctl {
namespace {

class SourcePreview {
    Q_DECLARE_TR_FUNCTIONS(SourcePreview)
};

QJsonArray plainTexts(const std::vector<std::string>& values, std::size_t most)
{
    QJsonArray array;
    for (std::size_t i = 0; i < values.size() && i < most; ++i)
        array += plain(values[i]);
    return array;
}

QJsonObject fieldJson(const assistant::PreviewField& field)
{
    return {{QStringLiteral("field"), plain(field.field)},
            {QStringLiteral("type"), plain(std::string(nameOf(field.type)))},
            {QStringLiteral("required"), field.isRequired},
            {QStringLiteral("source"), plain(field.source)},
            {QStringLiteral("found"), plain(field.found)},
            {QStringLiteral("value"), plain(field.value)},
            {QStringLiteral("problem"), plain(field.problem)},
            {QStringLiteral("problems"), field.problems},
            {QStringLiteral("candidates"), plainTexts(field.candidates, 5)}};
}

QJsonObject previewJson(const assistant::Preview& preview)
{
    QJsonArray fields;
    for (const assistant::PreviewField& field : preview.fields)
        fields += fieldJson(field);
    return {{QStringLiteral("stream"), plain(preview.stream)},
            {QStringLiteral("collection"), plain(std::string(definitionOf(preview.collection).name))},
            {QStringLiteral("rows"), preview.rows},
            {QStringLiteral("setAside"), preview.setAside},
            {QStringLiteral("removed"), preview.removed},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("unused"), plainTexts(preview.unused, 50)}};
}

QString fieldText(const assistant::PreviewField& field)
{
    const QString name = plain(field.field) + (field.isRequired ? QStringLiteral("*") : QString());
    if (field.source.empty()) {
        const QString near = field.candidates.empty() ? QString() : words::foreign(field.candidates.front());
        return QStringLiteral("  %1 %2\n")
            .arg(name, -20)
            .arg(near.isEmpty() || !field.isRequired ? QStringLiteral("-")
                                                     : SourcePreview::tr("not mapped; perhaps %1").arg(near));
    }
    QString line = QStringLiteral("  %1 %2  %3  %4")
                       .arg(name, -20)
                       .arg(plain(std::string(nameOf(field.type))), -10)
                       .arg(words::foreign(field.source), words::foreign(field.value));
    if (field.problems > 0)
        line += QStringLiteral("  ! ") +
                SourcePreview::tr("%1 row(s): %2").arg(field.problems).arg(words::foreign(field.problem));
    return line + QLatin1Char('\n');
}

QString previewText(const assistant::Preview& preview)
{
    QString out = SourcePreview::tr("%1 -> %2: %3 row(s) on the first page, %4 set aside, %5 no longer count")
                      .arg(words::foreign(preview.stream), plain(std::string(definitionOf(preview.collection).name)))
                      .arg(preview.rows)
                      .arg(preview.setAside)
                      .arg(preview.removed) +
                  QLatin1Char('\n');
    for (const assistant::PreviewField& field : preview.fields)
        out += fieldText(field);
    QStringList unused;
    for (const std::string& path : preview.unused)
        unused += words::foreign(path);
    if (!unused.isEmpty())
        out += SourcePreview::tr("  not used: %1").arg(unused.join(QStringLiteral(", "))) + QLatin1Char('\n');
    return out;
}

Result<assistant::Preview> previewOn(const sync::StreamShape& stream, const std::vector<std::string>& pages,
                                     const std::string& system, const assistant::Synonyms& synonyms)
{
    const sync::AnswerShape& shape = stream.detail ? stream.detail->answer : stream.answer;
    const auto rows = assistant::rowsOf(shape, pages);
    if (!rows)
        return rows.error();
    const auto sample = assistant::readSample(pages.empty() ? std::string("{}") : pages.front(), synonyms);
    return assistant::previewOf(stream, rows.value().rows, system, sample ? sample.value() : assistant::Sample(),
                                synonyms);
}

int print(const Context& context, const std::vector<assistant::Preview>& previews)
{
    QJsonArray array;
    bool hasProblem = false;
    for (const assistant::Preview& preview : previews) {
        array += previewJson(preview);
        hasProblem = hasProblem || preview.setAside > 0;
        if (!context.isJson())
            context.print(previewText(preview));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source-preview/1"), {{QStringLiteral("streams"), array}});
    return hasProblem ? Partly : Done;
}

Result<Source> previewedSource(const Context& context)
{
    if (context.line().arguments.isEmpty())
        return Source{"sample", context.line().value(QStringLiteral("profile")).toStdString(), {}, {}};
    const auto sources = loadSources(context.dataFolder());
    if (!sources)
        return sources.error();
    const std::string id = context.line().arguments[0].toStdString();
    const Source* source = sourceNamed(sources.value(), id);
    return source ? Result<Source>(*source) : Result<Source>(Error{ErrorCode::SourceUnknown, {id}, {}});
}

// The pages of a stream: from the file of --sample, else from the system.
Result<std::vector<std::string>> pagesOf(const Context& context, const Source& source, const std::string& stream)
{
    const QString sample = context.line().value(QStringLiteral("sample"));
    if (sample.isEmpty()) {
        const SecretAccess access = openSecretsAndWait();
        const auto page = peekAndWait(context, source, *access.store, stream, {});
        return page.error ? Result<std::vector<std::string>>(*page.error)
                          : Result<std::vector<std::string>>(page.texts);
    }
    QFile file(sample);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {sample.toStdString(), file.errorString().toStdString()}, {}};
    return std::vector<std::string>{file.readAll().toStdString()};
}

} // namespace

int sourcePreview(const Context& context)
{
    const bool hasSample = context.line().has(QStringLiteral("sample"));
    if (context.line().arguments.isEmpty() && !(hasSample && context.line().has(QStringLiteral("profile"))))
        return context.fail(
            {ErrorCode::InvalidArgument, {"source preview", SourcePreview::tr("ID, or --profile NAME --sample FILE").toStdString()}, {}});
    const auto source = previewedSource(context);
    if (!source)
        return context.fail(source.error());
    const auto profile = sync::loadProfile(source.value().profile, sync::shippedProfiles());
    if (!profile)
        return context.fail(profile.error());
    const std::string wanted = context.line().value(QStringLiteral("stream")).toStdString();
    const assistant::Synonyms synonyms = assistant::Synonyms::shipped();
    std::vector<assistant::Preview> previews;
    for (const sync::StreamShape& stream : profile.value().streams) {
        if ((!wanted.empty() && stream.name != wanted) || (wanted.empty() && stream.keys))
            continue;
        const auto pages = pagesOf(context, source.value(), stream.name);
        if (!pages)
            return context.fail(pages.error());
        auto preview = previewOn(stream, pages.value(), source.value().id, synonyms);
        if (!preview)
            return context.fail(preview.error());
        previews.push_back(std::move(preview.value()));
        if (hasSample)
            break; // one answer is of one list
    }
    if (previews.empty())
        return context.fail({ErrorCode::NothingFound, {wanted.empty() ? profile.value().id : wanted}, {}});
    return print(context, previews);
}

int sourceProfiles(const Context& context)
{
    QJsonArray array;
    QString lines;
    const bool zh = words::isChinese();
    const QDir folder(sync::shippedProfiles());
    for (const QString& file : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        const auto profile = sync::loadProfile(file.chopped(5).toStdString(), sync::shippedProfiles());
        if (!profile)
            return context.fail(profile.error());
        const sync::Profile& read = profile.value();
        const sync::ProfileLabel status = read.status.value_or(sync::ProfileLabel{});
        array += QJsonObject{{QStringLiteral("id"), plain(read.id)},
                             {QStringLiteral("labelZh"), plain(read.label.zh)},
                             {QStringLiteral("labelEn"), plain(read.label.en)},
                             {QStringLiteral("statusZh"), plain(status.zh)},
                             {QStringLiteral("statusEn"), plain(status.en)},
                             {QStringLiteral("streams"), static_cast<int>(read.streams.size())}};
        lines +=
            QStringLiteral("%1 %2%3\n")
                .arg(plain(read.id), -18)
                .arg(plain(zh ? read.label.zh : read.label.en),
                     status.en.empty() ? QString() : QStringLiteral(" \u2014 ") + plain(zh ? status.zh : status.en));
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/source-profiles/1"), {{QStringLiteral("profiles"), array}});
    else
        context.print(lines);
    return Done;
}

} // namespace plumbline::ctl
