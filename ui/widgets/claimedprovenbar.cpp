#include "ui/widgets/claimedprovenbar.h"

#include "ui/widgets/statelook.h"
#include "ui/widgets/textblock.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace plumbline::ui {

ClaimedProvenGeometry::ClaimedProvenGeometry(const QRectF& rect, const ClaimedProvenValue& value)
{
    double left = rect.left();
    double right = rect.right();
    const auto column = [&](double width) { return QRectF(0, rect.top(), width, rect.height()); };
    if (!value.label.isEmpty()) {
        label = column(value.labelWidth).translated(left, 0);
        left += value.labelWidth + space::grid;
    }
    if (!value.gap.isEmpty()) {
        gap = column(value.gapWidth).translated(right - value.gapWidth, 0);
        right -= value.gapWidth + space::grid;
    }
    if (!value.figures.isEmpty()) {
        figures = column(value.figuresWidth).translated(right - value.figuresWidth, 0);
        right -= value.figuresWidth + space::grid;
    }
    const double height = std::clamp(rect.height() - 8, 6.0, 16.0);
    bar = QRectF(left, rect.center().y() - height / 2, std::max(0.0, right - left), height);
    const double full = value.scale > 0 ? value.scale : std::max({value.target, value.claimed, value.proven});
    const auto xOf = [&](double amount) {
        return full > 0 ? bar.left() + bar.width() * std::clamp(amount / full, 0.0, 1.0) : bar.left();
    };
    proven = QRectF(bar.topLeft(), QPointF(xOf(value.proven), bar.bottom()));
    claimed =
        QRectF(QPointF(proven.right(), bar.top()), QPointF(std::max(xOf(value.claimed), proven.right()), bar.bottom()));
    targetX = xOf(value.target);
}

void paintValue(QPainter& painter, const QRectF& rect, const ClaimedProvenValue& value, const Theme& theme)
{
    const ClaimedProvenGeometry at(rect, value);
    painter.fillRect(QRectF(at.bar.left(), at.bar.bottom() - 1, at.bar.width(), 1), theme.hairline);
    fillState(painter, at.proven, StateLook::Proven, theme);
    fillState(painter, at.claimed, StateLook::Claimed, theme);
    if (value.target > 0) {
        painter.setPen(QPen(theme.ink, 2));
        painter.drawLine(QPointF(at.targetX, at.bar.top() - 3), QPointF(at.targetX, at.bar.bottom() + 3));
    }
    if (!value.label.isEmpty())
        drawLine(painter, at.label, value.label, themeFont(TextRole::Body), theme.ink);
    if (!value.figures.isEmpty())
        drawLine(painter, at.figures, value.figures, themeFont(TextRole::Body, QFont::DemiBold), theme.ink,
                 Qt::AlignRight | Qt::AlignVCenter);
    if (!value.gap.isEmpty())
        drawLine(painter, at.gap, value.gap,
                 themeFont(TextRole::Secondary, value.isBehind ? QFont::DemiBold : QFont::Normal),
                 value.isBehind ? theme.red : theme.secondary, Qt::AlignRight | Qt::AlignVCenter);
}

QString spokenText(const ClaimedProvenValue& value)
{
    const QString words = QCoreApplication::translate("ClaimedProvenBar", "proven / claimed: %1").arg(value.figures);
    QString text = value.label.isEmpty() ? words : value.label + u' ' + words;
    return value.gap.isEmpty() ? text : text + QStringLiteral(", ") + value.gap;
}

QSize preferredSize(const ClaimedProvenValue& value) { return {value.label.isEmpty() ? 240 : 420, 28}; }

} // namespace plumbline::ui
