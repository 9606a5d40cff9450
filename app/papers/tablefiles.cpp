#include "app/papers/tablefiles.h"

#include "app/papers/assessmentjson.h"
#include "ui/exporting/assessmentsheets.h"

#include <QJsonDocument>

namespace plumbline {

namespace {

Result<std::vector<DataSheet>> sheetsOf(const QString& table, const Assessment& assessment, const Rulebook& rulebook)
{
    std::vector<DataSheet> sheets;
    const QStringList names = table == QLatin1String("all") ? ui::sheetNames() : QStringList{table};
    for (const QString& name : names) {
        auto sheet = ui::sheetNamed(name, assessment, rulebook);
        if (!sheet) {
            const QString known = ui::sheetNames().join(QStringLiteral(", ")) + QStringLiteral(", all");
            return Error{ErrorCode::InvalidArgument, {table.toStdString(), known.toStdString()}, {}};
        }
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

} // namespace

Result<QByteArray> tableBytes(const QString& table, const QString& file, const Assessment& assessment,
                              const Rulebook& rulebook)
{
    const auto endsWith = [&file](const char* ending) {
        return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    if (endsWith(".json"))
        return QJsonDocument(assessmentJson(assessment, rulebook)).toJson();
    const auto sheets = sheetsOf(table, assessment, rulebook);
    if (!sheets)
        return sheets.error();
    if (endsWith(".xlsx"))
        return toXlsx(sheets.value(), assessment.asOf);
    if (sheets.value().size() == 1 && endsWith(".csv"))
        return toCsv(sheets.value().front());
    return Error{ErrorCode::InvalidArgument, {file.toStdString(), "F.xlsx, F.csv, F.json"}, {}};
}

} // namespace plumbline
