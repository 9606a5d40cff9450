#include "ui/widgets/funnel.h"

#include "ui/widgets/statelook.h"
#include "ui/widgets/textblock.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr double kStageWidth = 64, kLabelWidth = 190; // or more, where words are longer and there is room
constexpr double kFiguresWidth = 72;
constexpr double kSmallBelow = 320; // width
constexpr double kLeastRow = 13;

double largest(const FunnelValue& value)
{
    int most = 1;
    for (const FunnelNode& node : value.nodes)
        most = std::max({most, node.claimed, node.proven});
    return most;
}

struct FunnelColumns {
    double stage = kStageWidth, label = kLabelWidth;
};

FunnelColumns columnsOf(const FunnelValue& value, double width)
{
    FunnelColumns columns{kStageWidth, std::min(kLabelWidth, width * 0.3)};
    const QFont strong = themeFont(TextRole::Secondary, QFont::DemiBold), plain = themeFont(TextRole::Secondary);
    for (const QString& stage : value.stages)
        columns.stage = std::max(columns.stage, std::min(width * 0.14, textWidth(stage, strong) + space::grid + 1));
    for (const FunnelNode& node : value.nodes)
        columns.label = std::max(columns.label, std::min(width * 0.34, textWidth(node.label, plain) + 1));
    return columns;
}

FunnelGeometry::Node asRow(const QRectF& row, const FunnelNode& node, double most, const FunnelColumns& columns)
{
    FunnelGeometry::Node at;
    at.row = row;
    at.label = QRectF(row.left() + columns.stage, row.top(), columns.label, row.height());
    at.figures = QRectF(row.right() - kFiguresWidth, row.top(), kFiguresWidth, row.height());
    const double left = at.label.right() + space::grid;
    const double room = std::max(0.0, at.figures.left() - space::grid - left);
    const double inset = std::max(1.0, row.height() * 0.18);
    const double split = left + room * node.proven / most;
    const double end = std::max(split, left + room * node.claimed / most);
    at.proven = QRectF(QPointF(left, row.top() + inset), QPointF(split, row.bottom() - inset));
    at.claimed = QRectF(QPointF(split, row.top() + inset), QPointF(end, row.bottom() - inset));
    return at;
}

FunnelGeometry::Node asColumn(const QRectF& column, const FunnelNode& node, double most)
{
    FunnelGeometry::Node at;
    at.row = column;
    const double gap = std::min(3.0, column.width() * 0.2);
    const double split = column.bottom() - column.height() * node.proven / most;
    const double end = std::min(split, column.bottom() - column.height() * node.claimed / most);
    at.proven = QRectF(QPointF(column.left(), split), QPointF(column.right() - gap, column.bottom()));
    at.claimed = QRectF(QPointF(column.left(), end), QPointF(column.right() - gap, split));
    return at;
}

void paintRow(QPainter& painter, const FunnelGeometry::Node& at, const FunnelNode& node, const Theme& theme)
{
    const QFont strong = themeFont(TextRole::Secondary, QFont::DemiBold);
    const QFont plain = themeFont(TextRole::Secondary);
    drawLine(painter, at.label, node.label, plain, theme.ink);
    const QString claimed = QStringLiteral(" / %1").arg(node.claimed);
    const qreal taken = textWidth(claimed, plain);
    drawLine(painter, at.figures, claimed, plain, theme.secondary, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(painter, at.figures.adjusted(0, 0, -taken, 0), QString::number(node.proven), strong, theme.ink,
             Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

FunnelGeometry::FunnelGeometry(const QRectF& rect, const FunnelValue& value)
{
    if (value.nodes.empty())
        return;
    const double count = static_cast<double>(value.nodes.size());
    isSmall = rect.width() < kSmallBelow || rect.height() < kLeastRow * count;
    const double most = largest(value);
    const double pitch = isSmall ? rect.width() / count : std::min(24.0, rect.height() / count);
    stages.assign(value.stages.size(), QRectF());
    const FunnelColumns columns = isSmall ? FunnelColumns() : columnsOf(value, rect.width());
    for (std::size_t i = 0; i < value.nodes.size(); ++i) {
        const double offset = pitch * static_cast<double>(i);
        const QRectF cell = isSmall ? QRectF(rect.left() + offset, rect.top(), pitch, rect.height())
                                    : QRectF(rect.left(), rect.top() + offset, rect.width(), pitch);
        nodes.push_back(isSmall ? asColumn(cell, value.nodes[i], most) : asRow(cell, value.nodes[i], most, columns));
        const auto stage = static_cast<std::size_t>(value.nodes[i].stage);
        if (!isSmall && stage < stages.size())
            stages[stage] |= QRectF(cell.topLeft(), QSizeF(columns.stage - space::grid, pitch));
    }
}

void paintValue(QPainter& painter, const QRectF& rect, const FunnelValue& value, const Theme& theme)
{
    const FunnelGeometry geometry(rect, value);
    for (std::size_t i = 0; i < geometry.stages.size() && !geometry.isSmall; ++i) {
        const QRectF cell = geometry.stages[i];
        painter.fillRect(QRectF(rect.left(), cell.top(), rect.width(), 0.75), theme.hairline);
        drawLine(painter, QRectF(cell.topLeft(), QSizeF(cell.width(), geometry.nodes.front().row.height())),
                 value.stages[i], themeFont(TextRole::Secondary, QFont::DemiBold), theme.secondary);
    }
    for (std::size_t i = 0; i < geometry.nodes.size(); ++i) {
        fillState(painter, geometry.nodes[i].proven, StateLook::Proven, theme);
        fillState(painter, geometry.nodes[i].claimed, StateLook::Claimed, theme);
        if (!geometry.isSmall)
            paintRow(painter, geometry.nodes[i], value.nodes[i], theme);
    }
    if (geometry.isSmall)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 0.75, rect.width(), 0.75), theme.hairline);
}

QString spokenText(const FunnelValue& value)
{
    QStringList lines;
    for (int i = 0; i < partCount(value); ++i)
        lines << partText(value, i);
    return lines.join(u'\n');
}

QSize preferredSize(const FunnelValue& value) { return {520, std::max(60, partCount(value) * 20)}; }

QRectF partRect(const FunnelValue& value, const QRectF& rect, int part)
{
    const FunnelGeometry geometry(rect, value);
    const auto at = static_cast<std::size_t>(part);
    return at < geometry.nodes.size() ? geometry.nodes[at].row : QRectF();
}

QString partText(const FunnelValue& value, int part)
{
    const FunnelNode& node = value.nodes.at(static_cast<std::size_t>(part));
    return QCoreApplication::translate("Funnel", "%1 %2: %3 proven, %4 claimed")
        .arg(part + 1)
        .arg(node.label)
        .arg(node.proven)
        .arg(node.claimed);
}

} // namespace plumbline::ui
