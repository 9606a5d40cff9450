#include "app/ctl/context.h"
#include "app/papers/tablefiles.h"
#include "ui/exporting/savefile.h"

#include <QCoreApplication>
#include <QDir>

namespace plumbline::ctl {
namespace {

class ExportCommand {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

} // namespace

int exportTable(const Context& context)
{
    const QString file = context.line().value(QStringLiteral("output"));
    if (file.isEmpty())
        return context.fail({ErrorCode::InvalidArgument, {"export", "--output"}, {}});
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const auto bytes = tableBytes(context.line().arguments.value(0), file, *judged.value().assessment,
                                  judged.value().workspace->rulebook());
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
