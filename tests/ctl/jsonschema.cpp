#include "tests/ctl/jsonschema.h"

#include <QJsonArray>

namespace {

bool hasType(const QJsonValue& value, const QString& type)
{
    if (type == "object")
        return value.isObject();
    if (type == "array")
        return value.isArray();
    if (type == "string")
        return value.isString();
    if (type == "boolean")
        return value.isBool();
    if (type == "null")
        return value.isNull();
    if (type == "number")
        return value.isDouble();
    if (type == "integer")
        return value.isDouble() && value.toInteger(0) == value.toDouble();
    return false;
}

} // namespace

QString JsonSchema::firstFaultOf(const QJsonObject& document) const
{
    const QJsonObject documents = m_root["$defs"].toObject()["documents"].toObject();
    const QString name = document["schema"].toString();
    return documents.contains(name) ? check(document, documents[name].toObject(), QString()) : "/schema: " + name;
}

QJsonObject JsonSchema::resolved(const QString& reference) const
{
    QJsonValue at = m_root;
    for (QString part : reference.mid(2).split(u'/'))
        at = at.toObject()[part.replace("~1", "/").replace("~0", "~")];
    return at.toObject();
}

QString JsonSchema::check(const QJsonValue& value, const QJsonObject& schema, const QString& place) const
{
    if (schema.contains("$ref"))
        return check(value, resolved(schema["$ref"].toString()), place);
    if (schema.contains("oneOf")) {
        int fitting = 0;
        for (const QJsonValue& option : schema["oneOf"].toArray())
            fitting += check(value, option.toObject(), place).isEmpty() ? 1 : 0;
        return fitting == 1 ? QString() : QStringLiteral("%1: fits %2 of oneOf").arg(place).arg(fitting);
    }
    const QJsonValue type = schema["type"];
    bool typed = type.isUndefined() || hasType(value, type.toString());
    for (const QJsonValue& option : type.toArray())
        typed = typed || hasType(value, option.toString());
    if (!typed)
        return place + ": type";
    if (schema.contains("enum") && !schema["enum"].toArray().contains(value))
        return place + ": enum";
    if (value.isArray() && schema.contains("items")) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString fault =
                check(items[i], schema["items"].toObject(), QStringLiteral("%1/%2").arg(place).arg(i));
            if (!fault.isEmpty())
                return fault;
        }
    }
    return value.isObject() ? checkObject(value.toObject(), schema, place) : QString();
}

QString JsonSchema::checkObject(const QJsonObject& object, const QJsonObject& schema, const QString& place) const
{
    for (const QJsonValue& name : schema["required"].toArray()) {
        if (!object.contains(name.toString()))
            return place + '/' + name.toString() + ": missing";
    }
    const QJsonObject properties = schema["properties"].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!properties.contains(it.key()))
            return place + '/' + it.key() + ": not in the schema";
        const QString fault = check(it.value(), properties[it.key()].toObject(), place + '/' + it.key());
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}
