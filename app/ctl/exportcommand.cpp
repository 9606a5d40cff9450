#include "app/ctl/assessmentjson.h"
#include "app/ctl/context.h"
#include "ui/briefing/pdf/pdffile.h"
#include "ui/exporting/assessmentsheets.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace plumbline::ctl {
namespace {

class ExportCommand {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

Result<std::vector<DataSheet>> sheetsAsked(const QString& name, const Context::Judged& judged)
{
    std::vector<DataSheet> sheets;
    const QStringList names = name == QLatin1String("all") ? ui::sheetNames() : QStringList{name};
    for (const QString& one : names) {
        auto sheet = ui::sheetNamed(one, *judged.assessment, judged.workspace->rulebook());
        if (!sheet)
            return Error{ErrorCode::InvalidArgument,
                         {name.toStdString(),
                          (ui::sheetNames().join(QStringLiteral(", ")) + QStringLiteral(", all")).toStdString()},
                         {}};
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

Result<QByteArray> bytesFor(const QString& name, const QString& file, const Context::Judged& judged)
{
    if (file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return QJsonDocument(assessmentJson(*judged.assessment, judged.workspace->rulebook())).toJson();
    const auto sheets = sheetsAsked(name, judged);
    if (!sheets)
        return sheets.error();
    if (file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return toXlsx(sheets.value(), judged.assessment->asOf);
    if (sheets.value().size() == 1 && file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return toCsv(sheets.value().front());
    return Error{ErrorCode::InvalidArgument, {file.toStdString(), "F.xlsx, F.csv, F.json"}, {}};
}

} // namespace

int exportTable(const Context& context)
{
    const QString file = context.line().value(QStringLiteral("output"));
    if (file.isEmpty())
        return context.fail({ErrorCode::InvalidArgument, {"export", "--output"}, {}});
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const auto bytes = bytesFor(context.line().arguments.value(0), file, judged.value());
    if (!bytes)
        return context.fail(bytes.error());
    if (const Status saved = ui::saveWhole(file, bytes.value()); !saved)
        return context.fail(saved.error());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/export/1"), {{QStringLiteral("file"), file}});
    else
        context.print(ExportCommand::tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    return Done;
}

} // namespace plumbline::ctl
