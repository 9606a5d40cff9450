#pragma once

#include "ui/widgets/valuewidget.h"

#include <QPainterPath>
#include <QString>

#include <vector>

namespace plumbline::ui {

struct GaugePart {
    QString label;    // "Stage"
    QString text;     // "20 / 40"
    double share = 0; // 0..1 of what the part can give
    QString detail;   // "3 of 6 nodes proven"
};

// A score of 0..100 with its threshold. Texts come ready: what is shown is cut, never rounded up (D9).
struct GaugeValue {
    bool known = false; // false: a dash
    double score = 0;
    double low = 0, high = 0; // the interval while something cannot be told; equal to score otherwise
    double threshold = 75;
    bool isBare = false; // a line without its figure
    QString figure;      // "52"
    QString caption;     // "Health"
    std::vector<GaugePart> parts;
};

// Where things lie. With room for them the parts stand beside the arc; below 44 pixels of height the
// gauge is a line.
struct GaugeGeometry {
    explicit GaugeGeometry(const QRectF& rect, std::size_t parts, bool isBare = false);

    bool isLine = false;
    QRectF dial; // square of the arc, or the line's bar
    QRectF figure;
    double thickness = 0;
    std::vector<QRectF> parts;

    static double angleOf(double score); // degrees, counter-clockwise from 3 o'clock
    double xOf(double score) const;      // on the line
    // The ring, or stretch of the line, between two scores.
    QPainterPath segment(double from, double to) const;
};

void paintValue(QPainter& painter, const QRectF& rect, const GaugeValue& value, const Theme& theme);
QString spokenText(const GaugeValue& value);
QSize preferredSize(const GaugeValue& value);
inline QAccessible::Role roleOf(const GaugeValue&) { return QAccessible::Indicator; }
inline int partCount(const GaugeValue& value) { return static_cast<int>(value.parts.size()); }
QRectF partRect(const GaugeValue& value, const QRectF& rect, int part);
QString partText(const GaugeValue& value, int part);

using GaugeWidget = ValueWidget<GaugeValue>;

} // namespace plumbline::ui
