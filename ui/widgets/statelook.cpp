#include "ui/widgets/statelook.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace plumbline::ui {

namespace {

class StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

constexpr qreal kHatchStep = 5;
constexpr qreal kHatchWidth = 0.8;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int x, int y) { return static_cast<int>(x * share + y * (1 - share)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

// Lines of x + y = c through the rectangle, cut to it by arithmetic: a clip would weigh more in a PDF.
void hatch(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    painter.setPen(QPen(mixed(theme.proven, theme.card, 0.5), kHatchWidth));
    const qreal first = rect.left() + rect.top();
    const qreal last = rect.right() + rect.bottom();
    for (qreal c = first + kHatchStep; c < last; c += kHatchStep) {
        const qreal left = std::max(rect.left(), c - rect.bottom());
        const qreal right = std::min(rect.right(), c - rect.top());
        painter.drawLine(QPointF(left, c - left), QPointF(right, c - right));
    }
}

QPen edgeOf(StateLook look, const Theme& theme)
{
    switch (look) {
    case StateLook::Proven:
        return Qt::NoPen;
    case StateLook::Claimed:
        return QPen(theme.proven, 1);
    case StateLook::Pending:
        return QPen(theme.amber, 1.5);
    case StateLook::Failed:
        return Qt::NoPen;
    case StateLook::Unknown:
        return QPen(theme.secondary, 1.2, Qt::DotLine);
    case StateLook::Ahead:
        return QPen(theme.hairline, 1);
    }
    return Qt::NoPen;
}

QBrush fillOf(StateLook look, const Theme& theme)
{
    switch (look) {
    case StateLook::Proven:
        return theme.proven;
    case StateLook::Failed:
        return theme.red;
    case StateLook::Claimed:
    case StateLook::Pending:
    case StateLook::Unknown:
        return theme.card;
    case StateLook::Ahead:
        return Qt::NoBrush;
    }
    return Qt::NoBrush;
}

void drawClock(QPainter& painter, const QPointF& centre, qreal radius, const Theme& theme)
{
    painter.setPen(QPen(theme.amber, std::max(1.2, radius / 5), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre, centre - QPointF(0, radius * 0.55));
    painter.drawLine(centre, centre + QPointF(radius * 0.45, radius * 0.15));
}

void drawCross(QPainter& painter, const QPointF& centre, qreal radius, const Theme& theme)
{
    const qreal arm = radius * 0.42;
    painter.setPen(QPen(theme.onAccent, std::max(1.2, radius / 4.5), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
}

// Drawn, not written: a letter would become text of the PDF.
void drawQuestion(QPainter& painter, const QPointF& centre, qreal radius, const Theme& theme)
{
    const qreal arm = radius * 0.34;
    painter.setPen(QPen(theme.secondary, std::max(1.1, radius / 5.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    const QRectF bow(centre.x() - arm, centre.y() - radius * 0.62, arm * 2, arm * 2);
    path.arcMoveTo(bow, 170);
    path.arcTo(bow, 170, -215);
    path.lineTo(centre + QPointF(0, radius * 0.2));
    painter.drawPath(path);
    painter.drawPoint(centre + QPointF(0, radius * 0.55));
}

} // namespace

StateLook lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return StateLook::Proven;
    case Verdict::Failed:
        return StateLook::Failed;
    case Verdict::Pending:
    case Verdict::Maturing:
        return StateLook::Pending;
    case Verdict::NotApplicable:
        return StateLook::Ahead;
    case Verdict::Unknown:
        return StateLook::Unknown;
    }
    return StateLook::Unknown;
}

QString wordOf(StateLook look)
{
    switch (look) {
    case StateLook::Proven:
        return StateWords::tr("proven");
    case StateLook::Claimed:
        return StateWords::tr("claimed, not proven");
    case StateLook::Pending:
        return StateWords::tr("maturing");
    case StateLook::Failed:
        return StateWords::tr("failed");
    case StateLook::Unknown:
        return StateWords::tr("cannot tell");
    case StateLook::Ahead:
        return StateWords::tr("ahead");
    }
    return {};
}

void fillState(QPainter& painter, const QRectF& rect, StateLook look, const Theme& theme)
{
    if (rect.width() <= 0 || rect.height() <= 0)
        return;
    // An edge of width w is drawn inside, so that bars of all states have the same size.
    const qreal half = edgeOf(look, theme).widthF() / 2;
    const QRectF inside = edgeOf(look, theme).style() == Qt::NoPen ? rect : rect.adjusted(half, half, -half, -half);
    painter.fillRect(rect, fillOf(look, theme));
    if (look == StateLook::Claimed)
        hatch(painter, inside, theme);
    painter.setPen(edgeOf(look, theme));
    painter.setBrush(Qt::NoBrush);
    if (painter.pen().style() != Qt::NoPen)
        painter.drawRect(inside);
}

void fillState(QPainter& painter, const QPainterPath& path, StateLook look, const Theme& theme)
{
    painter.fillPath(path, fillOf(look, theme));
    if (look == StateLook::Claimed) {
        painter.save();
        painter.setClipPath(path, Qt::IntersectClip);
        hatch(painter, path.boundingRect(), theme);
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(path, edgeOf(look, theme));
}

void paintGlyph(QPainter& painter, const QRectF& rect, StateLook look, const Theme& theme)
{
    const qreal radius = std::min(rect.width(), rect.height()) / 2 - 1;
    const QPointF centre = rect.center();
    QPainterPath disc;
    disc.addEllipse(centre, radius, radius);
    fillState(painter, disc, look, theme);
    if (look == StateLook::Pending)
        drawClock(painter, centre, radius, theme);
    else if (look == StateLook::Failed)
        drawCross(painter, centre, radius, theme);
    else if (look == StateLook::Unknown)
        drawQuestion(painter, centre, radius, theme);
}

} // namespace plumbline::ui
