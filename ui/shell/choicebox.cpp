#include "ui/shell/choicebox.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace plumbline::ui {
namespace {

constexpr qreal kArrowWidth = 8;
constexpr qreal kFromRight = 12;

} // namespace

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(palette()).secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(width() - kFromRight - kArrowWidth / 2, height() / 2.0 + 2);
    painter.drawPolyline(QPolygonF{tip - QPointF(kArrowWidth / 2, 4), tip, tip + QPointF(kArrowWidth / 2, -4)});
}

} // namespace plumbline::ui
