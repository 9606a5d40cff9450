#include "ui/widgets/ladder.h"

#include "ui/widgets/statelook.h"
#include "ui/widgets/textblock.h"

#include <QPainter>

#include <algorithm>

namespace plumbline::ui {
namespace {

constexpr double kTallestRung = 40;
constexpr double kWidestLabel = 0.35; // of the whole

// As wide as the widest text of its kind, so that the bars get what is left.
double columnOf(const LadderValue& value, QString LadderRung::*text, const QFont& font)
{
    double width = 0;
    for (const LadderRung& rung : value.rungs)
        width = std::max(width, textWidth(rung.*text, font));
    return width + 2;
}

double fullScaleOf(const LadderValue& value)
{
    double most = value.target;
    for (const LadderRung& rung : value.rungs)
        most = std::max(most, rung.amount);
    return most;
}

} // namespace

LadderGeometry::LadderGeometry(const QRectF& rect, const LadderValue& value)
{
    if (value.rungs.empty())
        return;
    const double pitch = std::min(kTallestRung, rect.height() / static_cast<double>(value.rungs.size()));
    const QFont strong = themeFont(TextRole::Body, QFont::DemiBold);
    const double labelWidth = std::min(columnOf(value, &LadderRung::label, strong), rect.width() * kWidestLabel);
    const double figureWidth = columnOf(value, &LadderRung::figure, strong);
    const double shareWidth = columnOf(value, &LadderRung::share, themeFont(TextRole::Secondary));
    const double left = rect.left() + labelWidth + space::grid;
    const double right = std::max(left, rect.right() - figureWidth - shareWidth - 2 * space::grid);
    const double full = fullScaleOf(value);
    const auto xOf = [&](double amount) {
        return full > 0 ? left + (right - left) * std::clamp(amount / full, 0.0, 1.0) : left;
    };
    const double inset = std::max(2.0, pitch * 0.24);
    for (std::size_t i = 0; i < value.rungs.size(); ++i) {
        const double top = rect.top() + pitch * static_cast<double>(i);
        Rung rung;
        rung.row = QRectF(rect.left(), top, rect.width(), pitch);
        rung.label = QRectF(rect.left(), top, left - space::grid - rect.left(), pitch);
        rung.bar = QRectF(QPointF(left, top + inset), QPointF(xOf(value.rungs[i].amount), top + pitch - inset));
        rung.figure = QRectF(right + space::grid, top, figureWidth, pitch);
        rung.share = QRectF(rect.right() - shareWidth, top, shareWidth, pitch);
        if (i > 0 && value.rungs[i - 1].amount > value.rungs[i].amount)
            rung.lost = QRectF(rung.bar.topRight(), QPointF(xOf(value.rungs[i - 1].amount), rung.bar.bottom()));
        rungs.push_back(rung);
    }
    targetX = xOf(value.target);
}

void paintValue(QPainter& painter, const QRectF& rect, const LadderValue& value, const Theme& theme)
{
    const LadderGeometry geometry(rect, value);
    for (std::size_t i = 0; i < geometry.rungs.size(); ++i) {
        const LadderGeometry::Rung& at = geometry.rungs[i];
        const LadderRung& rung = value.rungs[i];
        if (!at.lost.isEmpty()) {
            painter.setPen(QPen(theme.secondary, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(at.lost.adjusted(0, 0.5, -0.5, -0.5));
        }
        fillState(painter, at.bar, rung.isProof ? StateLook::Proven : StateLook::Claimed, theme);
        const QFont label = themeFont(TextRole::Body, rung.decides ? QFont::DemiBold : QFont::Normal);
        drawLine(painter, at.label, rung.label, label, theme.ink);
        drawLine(painter, at.figure, rung.figure, themeFont(TextRole::Body, QFont::DemiBold), theme.ink,
                 Qt::AlignRight | Qt::AlignVCenter);
        drawLine(painter, at.share, rung.share, themeFont(TextRole::Secondary), theme.secondary,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
    if (value.target > 0 && !geometry.rungs.empty()) {
        painter.setPen(QPen(theme.ink, 2));
        painter.drawLine(QPointF(geometry.targetX, geometry.rungs.front().bar.top() - 4),
                         QPointF(geometry.targetX, geometry.rungs.back().bar.bottom() + 4));
    }
}

QString spokenText(const LadderValue& value)
{
    QStringList lines;
    for (int i = 0; i < partCount(value); ++i)
        lines << partText(value, i);
    if (!value.targetText.isEmpty())
        lines << value.targetText;
    return lines.join(u'\n');
}

QSize preferredSize(const LadderValue& value) { return {520, std::max(80, partCount(value) * 32)}; }

QRectF partRect(const LadderValue& value, const QRectF& rect, int part)
{
    const LadderGeometry geometry(rect, value);
    const auto at = static_cast<std::size_t>(part);
    return at < geometry.rungs.size() ? geometry.rungs[at].row : QRectF();
}

QString partText(const LadderValue& value, int part)
{
    const LadderRung& rung = value.rungs.at(static_cast<std::size_t>(part));
    const QString text = rung.label + QStringLiteral(": ") + rung.figure;
    return rung.share.isEmpty() ? text : text + QStringLiteral(" · ") + rung.share;
}

} // namespace plumbline::ui
