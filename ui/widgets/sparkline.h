#pragma once

#include "ui/widgets/valuewidget.h"

#include <QPolygonF>
#include <QString>

#include <vector>

namespace plumbline::ui {

// A small line of a figure over time, oldest first. NaN is "no data": the line has a hole there.
struct SparklineValue {
    std::vector<double> points;
    std::vector<QString> texts; // one per point: "2026-03  63 %"; may be empty
};

struct SparklineGeometry {
    SparklineGeometry(const QRectF& rect, const SparklineValue& value);

    std::vector<QPolygonF> runs; // stretches without a hole; a lonely point is a run of one
    std::vector<QRectF> columns; // one per point
};

void paintValue(QPainter& painter, const QRectF& rect, const SparklineValue& value, const Theme& theme);
QString spokenText(const SparklineValue& value);
inline QSize preferredSize(const SparklineValue&) { return {96, 28}; }
inline QAccessible::Role roleOf(const SparklineValue&) { return QAccessible::Chart; }
inline int partCount(const SparklineValue& value) { return static_cast<int>(value.points.size()); }
QRectF partRect(const SparklineValue& value, const QRectF& rect, int part);
QString partText(const SparklineValue& value, int part);

using Sparkline = ValueWidget<SparklineValue>;

} // namespace plumbline::ui
