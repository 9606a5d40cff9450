#include "ui/widgets/gauge.h"

#include "ui/widgets/statelook.h"
#include "ui/widgets/textblock.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace plumbline::ui {

namespace {

constexpr double kStartAngle = 225; // lower left
constexpr double kSweep = 270;
constexpr double kLineBelow = 44;
constexpr double kPartsFrom = 230; // width from which the parts have room
constexpr double kPartHeight = 26;
constexpr double kFigureWidth = 40;

double clamped(double score) { return std::clamp(score, 0.0, 100.0); }

void drawTick(QPainter& painter, const GaugeGeometry& geometry, double threshold, const Theme& theme)
{
    painter.setPen(QPen(theme.ink, 2));
    if (geometry.isLine) {
        const double x = geometry.xOf(threshold);
        painter.drawLine(QPointF(x, geometry.dial.top() - 3), QPointF(x, geometry.dial.bottom() + 3));
        return;
    }
    const double angle = GaugeGeometry::angleOf(threshold) * std::numbers::pi / 180;
    const QPointF direction(std::cos(angle), -std::sin(angle));
    const double outer = geometry.dial.width() / 2;
    const QPointF centre = geometry.dial.center();
    painter.drawLine(centre + direction * (outer - geometry.thickness - 3), centre + direction * (outer + 2));
}

void drawScale(QPainter& painter, const GaugeGeometry& geometry, const GaugeValue& value, const Theme& theme)
{
    painter.fillPath(geometry.segment(0, 100), theme.hairline);
    if (!value.known)
        return;
    painter.fillPath(geometry.segment(0, value.low), theme.proven);
    if (value.high > value.low)
        fillState(painter, geometry.segment(value.low, value.high), StateLook::Unknown, theme);
    if (value.high < value.threshold)
        fillState(painter, geometry.segment(value.high, value.threshold), StateLook::Pending, theme);
    drawTick(painter, geometry, value.threshold, theme);
}

void drawFigure(QPainter& painter, const GaugeGeometry& geometry, const GaugeValue& value, const Theme& theme)
{
    if (value.isBare)
        return;
    const QString figure = value.known ? value.figure : QStringLiteral("–");
    if (geometry.isLine) {
        drawLine(painter, geometry.figure, figure, themeFont(TextRole::Body, QFont::DemiBold), theme.ink,
                 Qt::AlignRight | Qt::AlignVCenter);
        return;
    }
    const TextRole role = geometry.dial.width() >= 84 ? TextRole::Figure : TextRole::Title;
    const bool captioned = !value.caption.isEmpty() && geometry.dial.width() >= 84;
    drawLine(painter, geometry.figure.translated(0, captioned ? -6 : 0), figure, themeFont(role, QFont::DemiBold),
             theme.ink, Qt::AlignCenter);
    if (captioned) {
        const QRectF below(geometry.dial.left(), geometry.dial.center().y() + 12, geometry.dial.width(), 18);
        drawLine(painter, below, value.caption, themeFont(TextRole::Secondary), theme.secondary, Qt::AlignCenter);
    }
}

void drawPart(QPainter& painter, const QRectF& rect, const GaugePart& part, const Theme& theme)
{
    const QRectF words(rect.left(), rect.top(), rect.width(), 18);
    drawLine(painter, words, part.text, themeFont(TextRole::Secondary, QFont::DemiBold), theme.ink,
             Qt::AlignRight | Qt::AlignVCenter);
    const qreal taken = textWidth(part.text, themeFont(TextRole::Secondary, QFont::DemiBold)) + 8;
    drawLine(painter, words.adjusted(0, 0, -taken, 0), part.label, themeFont(TextRole::Secondary), theme.secondary);
    const QRectF track(rect.left(), rect.top() + 20, rect.width(), 5);
    painter.fillRect(track, theme.hairline);
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * std::clamp(part.share, 0.0, 1.0), 5)),
                     theme.proven);
}

} // namespace

GaugeGeometry::GaugeGeometry(const QRectF& rect, std::size_t partTotal, bool isBare)
{
    if (rect.height() < kLineBelow) {
        isLine = true;
        thickness = 8;
        figure = QRectF(rect.left(), rect.top(), isBare ? 0 : kFigureWidth, rect.height());
        const double left = isBare ? rect.left() : figure.right() + space::grid;
        dial = QRectF(left, rect.center().y() - thickness / 2, std::max(0.0, rect.right() - left - 1), thickness);
        return;
    }
    const bool beside =
        partTotal > 0 && rect.width() >= kPartsFrom && rect.height() >= kPartHeight * static_cast<double>(partTotal);
    const double side = std::min(rect.height(), beside ? rect.width() * 0.45 : rect.width()) - 4;
    dial = QRectF(beside ? rect.left() + 2 : rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    thickness = std::max(6.0, side / 11);
    figure = dial.adjusted(thickness, thickness, -thickness, -thickness);
    if (!beside)
        return;
    const double left = dial.right() + space::grid * 2;
    const double pitch = std::min(34.0, rect.height() / static_cast<double>(partTotal));
    double top = rect.center().y() - pitch * static_cast<double>(partTotal) / 2;
    for (std::size_t i = 0; i < partTotal; ++i, top += pitch)
        parts.emplace_back(left, top + (pitch - kPartHeight) / 2, rect.right() - left, kPartHeight);
}

double GaugeGeometry::angleOf(double score) { return kStartAngle - kSweep * clamped(score) / 100; }

double GaugeGeometry::xOf(double score) const { return dial.left() + dial.width() * clamped(score) / 100; }

QPainterPath GaugeGeometry::segment(double from, double to) const
{
    QPainterPath path;
    if (clamped(to) <= clamped(from))
        return path;
    if (isLine) {
        path.addRect(QRectF(QPointF(xOf(from), dial.top()), QPointF(xOf(to), dial.bottom())));
        return path;
    }
    const QRectF inner = dial.adjusted(thickness, thickness, -thickness, -thickness);
    const double sweep = angleOf(to) - angleOf(from);
    path.arcMoveTo(dial, angleOf(from));
    path.arcTo(dial, angleOf(from), sweep);
    path.arcTo(inner, angleOf(to), -sweep);
    path.closeSubpath();
    return path;
}

void paintValue(QPainter& painter, const QRectF& rect, const GaugeValue& value, const Theme& theme)
{
    const GaugeGeometry geometry(rect, value.parts.size(), value.isBare);
    drawScale(painter, geometry, value, theme);
    drawFigure(painter, geometry, value, theme);
    for (std::size_t i = 0; i < geometry.parts.size(); ++i)
        drawPart(painter, geometry.parts[i], value.parts[i], theme);
}

QString spokenText(const GaugeValue& value)
{
    if (!value.known)
        return QCoreApplication::translate("Gauge", "No score yet");
    QString text = QCoreApplication::translate("Gauge", "%1 of 100, threshold %2")
                       .arg(value.figure, QString::number(value.threshold));
    for (std::size_t i = 0; i < value.parts.size(); ++i)
        text += u'\n' + partText(value, static_cast<int>(i));
    return text;
}

QSize preferredSize(const GaugeValue& value) { return value.parts.empty() ? QSize(120, 120) : QSize(320, 128); }

QRectF partRect(const GaugeValue& value, const QRectF& rect, int part)
{
    const GaugeGeometry geometry(rect, value.parts.size());
    const auto at = static_cast<std::size_t>(part);
    return at < geometry.parts.size() ? geometry.parts[at] : QRectF();
}

QString partText(const GaugeValue& value, int part)
{
    const GaugePart& shown = value.parts.at(static_cast<std::size_t>(part));
    const QString head = shown.label + u' ' + shown.text;
    return shown.detail.isEmpty() ? head : head + u'\n' + shown.detail;
}

} // namespace plumbline::ui
