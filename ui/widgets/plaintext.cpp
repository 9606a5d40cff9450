#include "ui/widgets/plaintext.h"

namespace plumbline::ui {

QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

} // namespace plumbline::ui
