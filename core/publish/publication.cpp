#include "core/publish/publication.h"

#include "core/publish/figurejson.h"
#include "core/rulebook/sha256.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace plumbline {

namespace {

constexpr auto kPublicationForm = "plumbline/publication/1";

QJsonArray idsOf(const std::vector<RecordId>& ids)
{
    QJsonArray array;
    for (const RecordId id : ids)
        array.append(QString::number(id.value));
    return array;
}

QJsonObject contentOf(const Publication& publication)
{
    return {{QStringLiteral("form"), QString::fromLatin1(kPublicationForm)},
            {QStringLiteral("program"), publication.program},
            {QStringLiteral("language"), publication.language},
            {QStringLiteral("month"), QString::fromStdString(toIso(publication.month))},
            {QStringLiteral("asOf"), QString::fromStdString(toIso(publication.asOf))},
            {QStringLiteral("knownAt"), QString::fromStdString(toIso(publication.knownAt))},
            {QStringLiteral("rulebook"), QJsonObject{{QStringLiteral("name"), publication.rulebookName},
                                                     {QStringLiteral("version"), publication.rulebookVersion},
                                                     {QStringLiteral("fingerprint"), publication.rulebookFingerprint},
                                                     {QStringLiteral("text"), publication.rulebookText}}},
            {QStringLiteral("regions"), idsOf(publication.regions)},
            {QStringLiteral("anonymous"), publication.isAnonymous},
            {QStringLiteral("figures"), toJson(publication.figures, false)},
            {QStringLiteral("inputs"), QString::fromStdString(toText(publication.inputs))},
            {QStringLiteral("ledger"), QJsonObject{{QStringLiteral("entries"), qint64(publication.ledgerEntries)},
                                                   {QStringLiteral("head"), publication.ledgerHead}}}};
}

QString digestOf(const QJsonObject& content)
{
    return QString::fromStdString(sha256Hex(QJsonDocument(content).toJson(QJsonDocument::Compact).toStdString()));
}

Instant instantIn(const QJsonValue& value)
{
    return instantFromIso(value.toString().toStdString()).value_or(Instant{});
}

QList<QStringList> pagesIn(const QJsonArray& array)
{
    QList<QStringList> pages;
    for (const QJsonValue& page : array) {
        QStringList texts;
        for (const QJsonValue& text : page.toArray())
            texts << text.toString();
        pages << texts;
    }
    return pages;
}

} // namespace

QString digestOf(const Publication& publication) { return digestOf(contentOf(publication)); }

QByteArray toBytes(const Publication& publication)
{
    QJsonObject whole = contentOf(publication);
    const QString digest = digestOf(whole);
    whole.insert(QStringLiteral("digest"), digest);
    whole.insert(QStringLiteral("madeAt"), QString::fromStdString(toIso(publication.madeAt)));
    QJsonArray pages;
    for (const QStringList& page : publication.pages)
        pages.append(QJsonArray::fromStringList(page));
    whole.insert(QStringLiteral("pages"), pages);
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

std::optional<ReadPublication> publicationFrom(const QByteArray& bytes)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    const auto figures = figuresFrom(whole.value(u"figures").toArray());
    const auto month = monthFromIso(whole.value(u"month").toString().toStdString());
    const auto inputs = sketchFrom(whole.value(u"inputs").toString().toStdString());
    if (whole.value(u"form").toString() != QLatin1String(kPublicationForm) || !figures || !month || !inputs)
        return std::nullopt;
    Publication publication;
    publication.program = whole.value(u"program").toString();
    publication.language = whole.value(u"language").toString();
    publication.month = *month;
    publication.asOf = instantIn(whole.value(u"asOf"));
    publication.knownAt = instantIn(whole.value(u"knownAt"));
    publication.madeAt = instantIn(whole.value(u"madeAt"));
    const QJsonObject rules = whole.value(u"rulebook").toObject();
    publication.rulebookName = rules.value(u"name").toString();
    publication.rulebookVersion = rules.value(u"version").toInt();
    publication.rulebookFingerprint = rules.value(u"fingerprint").toString();
    publication.rulebookText = rules.value(u"text").toString();
    for (const QJsonValue& id : whole.value(u"regions").toArray())
        publication.regions.push_back(recordIdFrom(id).value_or(RecordId()));
    publication.isAnonymous = whole.value(u"anonymous").toBool();
    publication.figures = *figures;
    publication.inputs = *inputs;
    publication.ledgerEntries = whole.value(u"ledger").toObject().value(u"entries").toInteger();
    publication.ledgerHead = whole.value(u"ledger").toObject().value(u"head").toString();
    publication.pages = pagesIn(whole.value(u"pages").toArray());
    const bool holds = digestOf(publication) == whole.value(u"digest").toString();
    return ReadPublication{std::move(publication), holds};
}

} // namespace plumbline
