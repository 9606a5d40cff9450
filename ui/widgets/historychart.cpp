#include "ui/widgets/historychart.h"

#include "ui/widgets/statelook.h"
#include "ui/widgets/textblock.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace plumbline::ui {

namespace {

constexpr double kBarShare = 0.56; // of a month's column
constexpr double kTargetShare = 0.76;
constexpr double kLabelRoom = 12; // half a figure above and below the scale
constexpr int kGridLines = 4;

// 1, 2, 2.5 or 5 times a power of ten, so that kGridLines of them hold `most`.
double roundStep(double most)
{
    const double least = most / kGridLines;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

HistoryGeometry::HistoryGeometry(const QRectF& rect, const HistoryValue& value)
    : plot(rect.adjusted(value.left, kLabelRoom, 0, -kLabelRoom))
{
    double highest = 1;
    for (const HistoryMonth& month : value.months)
        highest = std::max({highest, month.claimed, month.proven, month.target});
    step = roundStep(highest);
    most = std::ceil(highest / step) * step;
    proven.resize(value.months.size());
    claimed.resize(value.months.size());
    const double width = kBarShare * pitch();
    for (std::size_t i = 0; i < value.months.size(); ++i) {
        const double left = plot.left() + (static_cast<double>(i) + 0.5) * pitch() - width / 2;
        const double split = yOf(value.months[i].proven), top = yOf(value.months[i].claimed);
        proven[i] = QRectF(QPointF(left, split), QPointF(left + width, plot.bottom()));
        claimed[i] = QRectF(QPointF(left, std::min(top, split)), QPointF(left + width, split));
    }
}

double HistoryGeometry::yOf(double amount) const
{
    return plot.bottom() - plot.height() * std::clamp(amount / most, 0.0, 1.0);
}

void paintValue(QPainter& painter, const QRectF& rect, const HistoryValue& value, const Theme& theme)
{
    constexpr double gap = 8, labelHeight = 18;
    const HistoryGeometry at(rect, value);
    const QFont font = themeFont(TextRole::Secondary);
    static const QLocale figures(QLocale::English); // grouped alike in both languages
    for (double amount = 0; amount <= at.most + at.step / 2; amount += at.step) {
        const double y = at.yOf(amount);
        painter.fillRect(QRectF(at.plot.left(), y - 0.5, at.plot.width(), 1),
                         amount > 0 ? theme.hairline : theme.secondary);
        // Steps below one are exact in two decimals, others whole.
        const int decimals = at.step < 1 ? 2 : (at.step < 10 && at.step != std::floor(at.step) ? 1 : 0);
        drawLine(painter, {rect.left(), y - labelHeight / 2, value.left - gap, labelHeight},
                 figures.toString(amount, 'f', decimals), font, theme.secondary, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (std::size_t i = 0; i < value.months.size(); ++i) {
        if (at.proven[i].height() > 0)
            fillState(painter, at.proven[i], StateLook::Proven, theme);
        if (at.claimed[i].height() > 0)
            fillState(painter, at.claimed[i], StateLook::Claimed, theme);
        const double width = kTargetShare * at.pitch();
        if (value.months[i].target > 0)
            painter.fillRect(
                QRectF(at.proven[i].center().x() - width / 2, at.yOf(value.months[i].target) - 1, width, 2), theme.ink);
    }
}

} // namespace plumbline::ui
