#include "core/publish/figurejson.h"

#include <QJsonObject>

namespace plumbline {

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
QString idText(RecordId id) { return QString::number(id.value); }

QString valueText(const Rational& value)
{
    const QString num = QString::number(value.num());
    return value.den() == 1 ? num : num + u'/' + QString::number(value.den());
}

std::optional<Rational> valueFrom(const QString& text)
{
    const qsizetype slash = text.indexOf(u'/');
    bool hasNum = false, hasDen = true;
    const qint64 num = text.left(slash < 0 ? text.size() : slash).toLongLong(&hasNum);
    const qint64 den = slash < 0 ? 1 : text.mid(slash + 1).toLongLong(&hasDen);
    if (!hasNum || !hasDen || den <= 0)
        return std::nullopt;
    return Rational(num, den);
}

std::optional<Figure> figureFrom(const QJsonObject& object)
{
    const auto code = figureCodeNamed(object.value(u"code").toString().toStdString());
    const auto value = valueFrom(object.value(u"value").toString());
    const auto region = recordIdFrom(object.value(u"region"));
    if (!code || !value || !region)
        return std::nullopt;
    Figure figure;
    figure.code = *code;
    figure.region = *region;
    figure.node = object.value(u"node").toInt();
    figure.subject = recordIdFrom(object.value(u"subject")).value_or(RecordId());
    figure.regionName = object.value(u"regionName").toString().toStdString();
    figure.subjectName = object.value(u"subjectName").toString().toStdString();
    figure.value = *value;
    for (const QJsonValue& one : object.value(u"records").toArray()) {
        const auto id = recordIdFrom(one[0]);
        if (!id)
            return std::nullopt;
        figure.records.push_back({*id, one[1].toInteger()});
    }
    return figure;
}

} // namespace

std::optional<RecordId> recordIdFrom(const QJsonValue& value)
{
    bool isNumber = false;
    const qint64 id = value.toString().toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return RecordId{id};
}

QJsonArray toJson(const std::vector<Figure>& figures, bool withRecords)
{
    QJsonArray array;
    for (const Figure& figure : figures) {
        QJsonObject object{{QStringLiteral("code"), textOf(nameOf(figure.code))},
                           {QStringLiteral("region"), idText(figure.region)},
                           {QStringLiteral("regionName"), textOf(figure.regionName)},
                           {QStringLiteral("value"), valueText(figure.value)}};
        if (figure.node > 0)
            object.insert(QStringLiteral("node"), figure.node);
        if (figure.subject.isSet()) {
            object.insert(QStringLiteral("subject"), idText(figure.subject));
            object.insert(QStringLiteral("subjectName"), textOf(figure.subjectName));
        }
        QJsonArray records;
        for (const FigureRecord& record : figure.records)
            records.append(QJsonArray{idText(record.id), QJsonValue(qint64(record.amount))});
        if (withRecords && !records.isEmpty())
            object.insert(QStringLiteral("records"), records);
        array.append(object);
    }
    return array;
}

std::optional<std::vector<Figure>> figuresFrom(const QJsonArray& array)
{
    std::vector<Figure> figures;
    for (const QJsonValue& one : array) {
        auto figure = figureFrom(one.toObject());
        if (!figure)
            return std::nullopt;
        figures.push_back(std::move(*figure));
    }
    return figures;
}

} // namespace plumbline
