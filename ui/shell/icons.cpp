#include "ui/shell/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace plumbline::ui {
namespace {

QPainterPath overview()
{
    QPainterPath path;
    path.addRoundedRect(3, 3, 6, 8, 1, 1);
    path.addRoundedRect(11, 3, 6, 5, 1, 1);
    path.addRoundedRect(3, 13, 6, 4, 1, 1);
    path.addRoundedRect(11, 10, 6, 7, 1, 1);
    return path;
}

// A plumb line: what hangs straight beside what is built.
QPainterPath projects()
{
    QPainterPath path(QPointF(3, 4));
    path.lineTo(17, 4);
    path.moveTo(6, 4);
    path.lineTo(6, 12);
    path.moveTo(6, 17);
    path.lineTo(4, 12);
    path.lineTo(8, 12);
    path.closeSubpath();
    path.addRoundedRect(12, 8, 5, 9, 1, 1);
    return path;
}

QPainterPath actions()
{
    QPainterPath path(QPointF(3, 5));
    path.lineTo(5, 7);
    path.lineTo(8, 3.5);
    path.moveTo(11, 5);
    path.lineTo(17, 5);
    path.addRoundedRect(3.5, 10, 4, 4, 1, 1);
    path.moveTo(11, 12);
    path.lineTo(17, 12);
    path.moveTo(11, 16);
    path.lineTo(15, 16);
    return path;
}

// Somebody at a door.
QPainterPath visits()
{
    QPainterPath path;
    path.addEllipse(QPointF(6, 6), 2.5, 2.5);
    path.moveTo(2, 17);
    path.cubicTo(2, 11, 10, 11, 10, 17);
    path.moveTo(11, 17);
    path.lineTo(11, 3);
    path.lineTo(17, 3);
    path.lineTo(17, 17);
    path.moveTo(14, 10);
    path.lineTo(14, 11);
    return path;
}

// What comes in at the top and what goes out at the foot.
QPainterPath funnel()
{
    QPainterPath path(QPointF(3, 4));
    path.lineTo(17, 4);
    path.lineTo(12, 10);
    path.lineTo(12, 16);
    path.lineTo(8, 14);
    path.lineTo(8, 10);
    path.closeSubpath();
    return path;
}

// Sliders at their marks.
QPainterPath rules()
{
    QPainterPath path;
    for (const auto& [y, knob] : {std::pair(5.0, 12.0), std::pair(10.0, 7.0), std::pair(15.0, 14.0)}) {
        path.moveTo(3, y);
        path.lineTo(knob - 2, y);
        path.addEllipse(QPointF(knob, y), 2, 2);
        path.moveTo(knob + 2, y);
        path.lineTo(17, y);
    }
    return path;
}

// A balance whose pans hang unevenly.
QPainterPath reconcile()
{
    QPainterPath path(QPointF(10, 3));
    path.lineTo(10, 17);
    path.moveTo(6, 17);
    path.lineTo(14, 17);
    path.moveTo(3, 7);
    path.lineTo(17, 4);
    path.moveTo(1, 12);
    path.cubicTo(2, 14.5, 5, 14.5, 6, 12);
    path.lineTo(3, 7);
    path.lineTo(1, 12);
    path.moveTo(14, 9);
    path.cubicTo(15, 11.5, 18, 11.5, 19, 9);
    path.lineTo(17, 4);
    path.lineTo(14, 9);
    return path;
}

// A stopwatch.
QPainterPath intervention()
{
    QPainterPath path;
    path.addEllipse(QPointF(10, 11.5), 6, 6);
    path.moveTo(8, 2.5);
    path.lineTo(12, 2.5);
    path.moveTo(10, 2.5);
    path.lineTo(10, 5.5);
    path.moveTo(10, 11.5);
    path.lineTo(13, 9);
    return path;
}

// A price tag.
QPainterPath rebates()
{
    QPainterPath path(QPointF(3, 3));
    path.lineTo(10, 3);
    path.lineTo(17, 10);
    path.lineTo(10, 17);
    path.lineTo(3, 10);
    path.closeSubpath();
    path.addEllipse(QPointF(6.8, 6.8), 1.3, 1.3);
    return path;
}

QPainterPath sync()
{
    QPainterPath path;
    path.arcMoveTo(4, 4, 12, 12, 20);
    path.arcTo(4, 4, 12, 12, 20, 140);
    path.moveTo(2.5, 5.5);
    path.lineTo(4.4, 8.4);
    path.lineTo(7.4, 6.6);
    path.arcMoveTo(4, 4, 12, 12, 200);
    path.arcTo(4, 4, 12, 12, 200, 140);
    path.moveTo(17.5, 14.5);
    path.lineTo(15.6, 11.6);
    path.lineTo(12.6, 13.4);
    return path;
}

// A database: three discs.
QPainterPath data()
{
    QPainterPath path;
    path.addEllipse(3.5, 3, 13, 4.5);
    path.moveTo(3.5, 5.2);
    path.lineTo(3.5, 14.8);
    path.cubicTo(3.5, 17.8, 16.5, 17.8, 16.5, 14.8);
    path.lineTo(16.5, 5.2);
    path.moveTo(3.5, 10);
    path.cubicTo(3.5, 13, 16.5, 13, 16.5, 10);
    return path;
}

QPainterPath cancel()
{
    QPainterPath path(QPointF(5, 5));
    path.lineTo(15, 15);
    path.moveTo(15, 5);
    path.lineTo(5, 15);
    return path;
}

QPainterPath calendar()
{
    QPainterPath path;
    path.addRoundedRect(3, 4, 14, 13, 1.5, 1.5);
    path.moveTo(3, 8);
    path.lineTo(17, 8);
    path.moveTo(7, 2.5);
    path.lineTo(7, 5.5);
    path.moveTo(13, 2.5);
    path.lineTo(13, 5.5);
    return path;
}

QPainterPath exportPage()
{
    QPainterPath path(QPointF(11, 3));
    path.lineTo(5, 3);
    path.lineTo(5, 17);
    path.lineTo(15, 17);
    path.lineTo(15, 7);
    path.lineTo(11, 3);
    path.lineTo(11, 7);
    path.lineTo(15, 7);
    path.moveTo(8, 11);
    path.lineTo(12, 11);
    path.moveTo(8, 14);
    path.lineTo(12, 14);
    return path;
}

QPainterPath pathOf(Icon icon)
{
    switch (icon) {
    case Icon::Overview:
        return overview();
    case Icon::Projects:
        return projects();
    case Icon::Actions:
        return actions();
    case Icon::Visits:
        return visits();
    case Icon::Funnel:
        return funnel();
    case Icon::Rules:
        return rules();
    case Icon::Reconcile:
        return reconcile();
    case Icon::Intervention:
        return intervention();
    case Icon::Rebates:
        return rebates();
    case Icon::Data:
        return data();
    case Icon::Sync:
        return sync();
    case Icon::Cancel:
        return cancel();
    case Icon::Calendar:
        return calendar();
    case Icon::Export:
        return exportPage();
    }
    return {};
}

} // namespace

void paintIcon(QPainter& painter, Icon icon, const QRectF& where, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width() / 20.0, where.height() / 20.0);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(icon));
    painter.restore();
}

} // namespace plumbline::ui
