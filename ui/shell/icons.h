#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace plumbline::ui {

enum class Icon {
    Overview,
    Projects,
    Actions,
    Data,
    Visits,
    Funnel,
    Rules,
    Reconcile,
    Intervention,
    Rebates,
    Sync,
    Cancel,
    Calendar,
    Export
};

// A line icon of 20 x 20 units, drawn into `where` with the given colour.
void paintIcon(QPainter& painter, Icon icon, const QRectF& where, const QColor& color);

} // namespace plumbline::ui
