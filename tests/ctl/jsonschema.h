#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

// The part of JSON Schema 2020-12 that our schema uses: type, enum, required, properties,
// additionalProperties = false, items, oneOf, $ref within the document.
class JsonSchema {
public:
    explicit JsonSchema(QJsonObject root)
        : m_root(std::move(root))
    {
    }

    // Empty when `document` is valid; else the first place that is not, such as "/projects/0/health".
    QString firstFault(const QJsonValue& document) const { return check(document, m_root, QString()); }
    // Against the definition of the document's own name ("schema"), for a precise place.
    QString firstFaultOf(const QJsonObject& document) const;

private:
    QString check(const QJsonValue& value, const QJsonObject& schema, const QString& place) const;
    QString checkObject(const QJsonObject& object, const QJsonObject& schema, const QString& place) const;
    QJsonObject resolved(const QString& reference) const;

    QJsonObject m_root;
};
