#include "core/publish/sealedmonth.h"

#include "core/publish/figurejson.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace plumbline {

namespace {

constexpr auto kSealForm = "plumbline/sealed-month/1";

} // namespace

std::string toBytes(const SealedMonth& sealed)
{
    const QJsonObject object{{QStringLiteral("form"), QString::fromLatin1(kSealForm)},
                             {QStringLiteral("month"), sealed.month.number},
                             {QStringLiteral("asOf"), qint64(sealed.asOf.ms)},
                             {QStringLiteral("knownAt"), qint64(sealed.knownAt.ms)},
                             {QStringLiteral("sealedAt"), qint64(sealed.sealedAt.ms)},
                             {QStringLiteral("byHand"), sealed.isByHand},
                             {QStringLiteral("rulebookName"), QString::fromStdString(sealed.rulebookName)},
                             {QStringLiteral("rulebookVersion"), sealed.rulebookVersion},
                             {QStringLiteral("rulebook"), QString::fromStdString(sealed.rulebookFingerprint)},
                             {QStringLiteral("figures"), toJson(sealed.figures, true)}};
    return qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact), 9).toStdString();
}

std::optional<SealedMonth> sealedMonthFrom(std::string_view bytes)
{
    const QByteArray text = qUncompress(reinterpret_cast<const uchar*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    auto figures = figuresFrom(object.value(u"figures").toArray());
    if (object.value(u"form").toString() != QLatin1String(kSealForm) || !figures)
        return std::nullopt;
    SealedMonth sealed;
    sealed.month = {object.value(u"month").toInt()};
    sealed.asOf = {object.value(u"asOf").toInteger()};
    sealed.knownAt = {object.value(u"knownAt").toInteger()};
    sealed.sealedAt = {object.value(u"sealedAt").toInteger()};
    sealed.isByHand = object.value(u"byHand").toBool();
    sealed.rulebookName = object.value(u"rulebookName").toString().toStdString();
    sealed.rulebookVersion = object.value(u"rulebookVersion").toInt();
    sealed.rulebookFingerprint = object.value(u"rulebook").toString().toStdString();
    sealed.figures = std::move(*figures);
    return sealed;
}

Day sealDay(Month month) { return Day{firstDay(Month{month.number + 1}).number + kSealDay - 1}; }

} // namespace plumbline
