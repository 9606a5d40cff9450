#include "ui/widgets/waterfall.h"

#include "ui/widgets/textblock.h"

#include <QPainter>

#include <algorithm>

namespace plumbline::ui {
namespace {

constexpr int kLabelLines = 2;
constexpr double kWidestBar = 72;
constexpr double kThinnestBar = 2; // what is not zero can be seen

double levelSpan(const WaterfallValue& value, double& lowest)
{
    double highest = 0;
    lowest = 0;
    for (const WaterfallBar& bar : value.bars) {
        highest = std::max({highest, bar.from, bar.to});
        lowest = std::min({lowest, bar.from, bar.to});
    }
    return highest - lowest;
}

} // namespace

WaterfallGeometry::WaterfallGeometry(const QRectF& rect, const WaterfallValue& value)
{
    if (value.bars.empty())
        return;
    const QFont small = themeFont(TextRole::Secondary);
    const double labelHeight = lineHeightOf(small) * kLabelLines;
    const double figureHeight = lineHeightOf(small) + 2;
    const double top = rect.top() + figureHeight;
    const double bottom = std::max(top + 8, rect.bottom() - labelHeight - 6);
    double lowest = 0;
    const double span = levelSpan(value, lowest);
    const auto yOf = [&](double level) {
        return span > 0 ? bottom - (bottom - top) * (level - lowest) / span : bottom;
    };
    zeroY = yOf(0);
    const double width = rect.width() / static_cast<double>(value.bars.size());
    const double barWidth = std::min(kWidestBar, width * 0.62);
    for (std::size_t i = 0; i < value.bars.size(); ++i) {
        const WaterfallBar& each = value.bars[i];
        Bar at;
        at.column = QRectF(rect.left() + width * static_cast<double>(i), rect.top(), width, rect.height());
        const double first = yOf(each.isTotal ? 0 : each.from), second = yOf(each.to);
        double upper = std::min(first, second), height = std::abs(first - second);
        if (height > 0 && height < kThinnestBar)
            height = kThinnestBar;
        upper = std::min(upper, bottom - height);
        at.bar = QRectF(at.column.center().x() - barWidth / 2, upper, barWidth, height);
        at.figure = QRectF(at.column.left() + 2, upper - figureHeight, width - 4, figureHeight);
        at.label = QRectF(at.column.left() + 4, rect.bottom() - labelHeight, width - 8, labelHeight);
        bars.push_back(at);
    }
}

void paintValue(QPainter& painter, const QRectF& rect, const WaterfallValue& value, const Theme& theme)
{
    const WaterfallGeometry at(rect, value);
    painter.setPen(QPen(theme.hairline, 1));
    painter.drawLine(QPointF(rect.left(), at.zeroY), QPointF(rect.right(), at.zeroY));
    const QFont small = themeFont(TextRole::Secondary);
    const QFont strong = themeFont(TextRole::Secondary, QFont::DemiBold);
    for (std::size_t i = 0; i < at.bars.size(); ++i) {
        const WaterfallBar& bar = value.bars[i];
        const WaterfallGeometry::Bar& place = at.bars[i];
        if (i + 1 < at.bars.size()) { // the level that the next one begins at
            const bool falls = bar.to < bar.from && !bar.isTotal;
            const double y = falls ? place.bar.bottom() : place.bar.top();
            painter.setPen(QPen(theme.secondary, 1, Qt::DotLine));
            painter.drawLine(QPointF(place.bar.right(), y), QPointF(at.bars[i + 1].bar.left(), y));
        }
        if (place.bar.height() > 0)
            fillState(painter, place.bar, bar.look, theme);
        drawLine(painter, place.figure, bar.figure, bar.isTotal ? strong : small, theme.ink, Qt::AlignCenter);
        const TextBlock label = breakText(bar.label, bar.isTotal ? strong : small, place.label.width(), kLabelLines);
        drawBlock(painter, place.label, label, bar.isTotal ? strong : small, bar.isTotal ? theme.ink : theme.secondary,
                  Qt::AlignHCenter | Qt::AlignTop);
    }
}

QString spokenText(const WaterfallValue& value)
{
    QStringList parts;
    for (const WaterfallBar& bar : value.bars)
        parts.append(bar.spoken);
    return parts.join(QStringLiteral("; "));
}

QSize preferredSize(const WaterfallValue& value)
{
    return {std::max(320, static_cast<int>(value.bars.size()) * 96), 208};
}

QRectF partRect(const WaterfallValue& value, const QRectF& rect, int part)
{
    const WaterfallGeometry at(rect, value);
    return part >= 0 && part < static_cast<int>(at.bars.size()) ? at.bars[static_cast<std::size_t>(part)].column
                                                                : QRectF();
}

QString partText(const WaterfallValue& value, int part)
{
    return part >= 0 && part < partCount(value) ? value.bars[static_cast<std::size_t>(part)].spoken : QString();
}

} // namespace plumbline::ui
