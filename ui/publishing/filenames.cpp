#include "ui/publishing/filenames.h"

#include <QRegularExpression>

namespace plumbline::ui {

QString safeFileName(QString name)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{N}_-]+"));
    return name.replace(unsafe, QStringLiteral("-"));
}

} // namespace plumbline::ui
