#include "app/ctl/context.h"
#include "core/model/collections.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace plumbline::ctl {
namespace {

class SchemaCommand {
    Q_DECLARE_TR_FUNCTIONS(SchemaCommand)

public:
    static QString required() { return tr("required"); }
};

QString latin(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// "reference to customer", "one of open, won, lost", "money".
QString typeText(const FieldDef& field)
{
    QString text = latin(nameOf(field.type));
    if (field.type == FieldType::Reference)
        text += QStringLiteral(" -> ") + latin(definitionOf(field.target).name);
    QStringList values;
    for (const std::string_view value : field.values)
        values += latin(value);
    return values.isEmpty() ? text : text + QStringLiteral(": ") + values.join(QStringLiteral(" | "));
}

QJsonObject fieldJson(const FieldDef& field)
{
    QJsonObject object{{QStringLiteral("name"), latin(field.name)},
                       {QStringLiteral("type"), latin(nameOf(field.type))},
                       {QStringLiteral("required"), field.required},
                       {QStringLiteral("unit"), latin(field.unit)},
                       {QStringLiteral("meaning"), words::field(field)}};
    if (field.type == FieldType::Reference)
        object.insert(QStringLiteral("target"), latin(definitionOf(field.target).name));
    if (!field.values.empty()) {
        QJsonArray values;
        for (const std::string_view value : field.values)
            values += latin(value);
        object.insert(QStringLiteral("values"), values);
    }
    return object;
}

QString collectionText(const CollectionDef& def)
{
    QString text = latin(def.name) + QStringLiteral("  ") + words::collection(def.collection) + QLatin1Char('\n');
    for (const FieldDef& field : def.fields) {
        text += QStringLiteral("  %1 %2 %3 %4%5\n")
                    .arg(latin(field.name), -22)
                    .arg(typeText(field), -34)
                    .arg(latin(field.unit), -22)
                    .arg(words::field(field),
                         field.required ? QStringLiteral(" (%1)").arg(SchemaCommand::required()) : QString());
    }
    return text;
}

} // namespace

int schema(const Context& context)
{
    const QString wanted = context.line().arguments.value(0);
    if (!wanted.isEmpty() && !collectionNamed(wanted.toStdString()))
        return context.fail({ErrorCode::NothingFound, {wanted.toStdString()}, {}}, Usage);
    QJsonArray collections;
    QString text;
    for (const CollectionDef& def : allCollections()) {
        if (!wanted.isEmpty() && latin(def.name) != wanted)
            continue;
        QJsonArray fields;
        for (const FieldDef& field : def.fields)
            fields += fieldJson(field);
        collections += QJsonObject{{QStringLiteral("name"), latin(def.name)},
                                   {QStringLiteral("label"), words::collection(def.collection)},
                                   {QStringLiteral("fields"), fields}};
        text += collectionText(def) + QLatin1Char('\n');
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/schema/1"), {{QStringLiteral("collections"), collections}});
    else
        context.print(text.trimmed());
    return Done;
}

} // namespace plumbline::ctl
