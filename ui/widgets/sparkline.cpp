#include "ui/widgets/sparkline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace plumbline::ui {

SparklineGeometry::SparklineGeometry(const QRectF& rect, const SparklineValue& value)
{
    if (value.points.empty())
        return;
    double low = 0; // the scale always holds zero
    double high = 0;
    for (const double point : value.points) {
        low = std::isnan(point) ? low : std::min(low, point);
        high = std::isnan(point) ? high : std::max(high, point);
    }
    const double range = high > low ? high - low : 1;
    const QRectF inside = rect.adjusted(2, 3, -3, -3);
    const double pitch = inside.width() / static_cast<double>(value.points.size());
    bool open = false;
    for (std::size_t i = 0; i < value.points.size(); ++i) {
        const double left = inside.left() + pitch * static_cast<double>(i);
        columns.emplace_back(left, rect.top(), pitch, rect.height());
        if (std::isnan(value.points[i])) {
            open = false;
            continue;
        }
        if (!open)
            runs.emplace_back();
        open = true;
        runs.back() << QPointF(left + pitch / 2, inside.bottom() - inside.height() * (value.points[i] - low) / range);
    }
}

void paintValue(QPainter& painter, const QRectF& rect, const SparklineValue& value, const Theme& theme)
{
    const SparklineGeometry geometry(rect, value);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.hairline);
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& run : geometry.runs) {
        painter.setPen(QPen(theme.secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (run.size() == 1)
            painter.drawPoint(run.front());
        else
            painter.drawPolyline(run);
    }
    if (geometry.runs.empty() || std::isnan(value.points.back()))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.proven);
    painter.drawEllipse(geometry.runs.back().back(), 2.5, 2.5);
}

QString spokenText(const SparklineValue& value)
{
    return QStringList(value.texts.begin(), value.texts.end()).join(u'\n');
}

QRectF partRect(const SparklineValue& value, const QRectF& rect, int part)
{
    const SparklineGeometry geometry(rect, value);
    const auto at = static_cast<std::size_t>(part);
    return at < geometry.columns.size() ? geometry.columns[at] : QRectF();
}

QString partText(const SparklineValue& value, int part)
{
    const auto at = static_cast<std::size_t>(part);
    return at < value.texts.size() ? value.texts[at] : QString();
}

} // namespace plumbline::ui
