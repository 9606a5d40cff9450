#include "ui/widgets/nodetimeline.h"

#include "ui/widgets/textblock.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr double kRadius = 9;
constexpr double kLabelsFrom = 44; // height

void drawConnections(QPainter& painter, const NodeTimelineGeometry& at, const NodeTimelineValue& value,
                     const Theme& theme)
{
    for (std::size_t i = 1; i < value.nodes.size(); ++i) {
        const bool proven = value.nodes[i - 1].state == StateLook::Proven && value.nodes[i].state == StateLook::Proven;
        painter.setPen(QPen(proven ? theme.proven : theme.hairline, proven ? 2.5 : 1.5));
        painter.drawLine(at.centres[i - 1] + QPointF(at.radius + 2, 0), at.centres[i] - QPointF(at.radius + 2, 0));
    }
}

} // namespace

NodeTimelineGeometry::NodeTimelineGeometry(const QRectF& rect, std::size_t nodes)
{
    if (nodes == 0)
        return;
    hasLabels = rect.height() >= kLabelsFrom;
    const double pitch = rect.width() / static_cast<double>(nodes);
    radius = std::min({kRadius, pitch / 2 - 2, rect.height() / 2 - 1});
    const double middle = hasLabels ? rect.top() + radius + 2 : rect.center().y();
    for (std::size_t i = 0; i < nodes; ++i) {
        const QRectF cell(rect.left() + pitch * static_cast<double>(i), rect.top(), pitch, rect.height());
        cells.push_back(cell);
        centres.emplace_back(cell.center().x(), middle);
        const double top = middle + radius + 4;
        labels.emplace_back(cell.left() + 3, top, pitch - 6, std::max(0.0, rect.bottom() - top));
    }
}

void paintValue(QPainter& painter, const QRectF& rect, const NodeTimelineValue& value, const Theme& theme)
{
    const NodeTimelineGeometry at(rect, value.nodes.size());
    drawConnections(painter, at, value, theme);
    const QFont font = themeFont(TextRole::Secondary);
    for (std::size_t i = 0; i < value.nodes.size(); ++i) {
        const QRectF disc(at.centres[i] - QPointF(at.radius, at.radius), QSizeF(at.radius * 2, at.radius * 2));
        paintGlyph(painter, disc, value.nodes[i].state, theme);
        if (!at.hasLabels)
            continue;
        const int lines = static_cast<int>(at.labels[i].height() / lineHeightOf(font));
        const QString text = QStringLiteral("%1 %2").arg(i + 1).arg(value.nodes[i].label);
        const bool isAhead = value.nodes[i].state == StateLook::Ahead;
        drawBlock(painter, at.labels[i], breakText(text, font, at.labels[i].width(), std::max(1, lines)), font,
                  isAhead ? theme.secondary : theme.ink, Qt::AlignHCenter | Qt::AlignTop);
    }
}

QString spokenText(const NodeTimelineValue& value)
{
    QStringList lines;
    for (int i = 0; i < partCount(value); ++i)
        lines << partText(value, i);
    return lines.join(u'\n');
}

QSize preferredSize(const NodeTimelineValue&) { return {840, 84}; }

QRectF partRect(const NodeTimelineValue& value, const QRectF& rect, int part)
{
    const NodeTimelineGeometry geometry(rect, value.nodes.size());
    const auto at = static_cast<std::size_t>(part);
    return at < geometry.cells.size() ? geometry.cells[at] : QRectF();
}

QString partText(const NodeTimelineValue& value, int part)
{
    const TimelineNode& node = value.nodes.at(static_cast<std::size_t>(part));
    const QString head =
        QCoreApplication::translate("NodeTimeline", "%1 %2: %3").arg(part + 1).arg(node.label, wordOf(node.state));
    return node.detail.isEmpty() ? head : head + u'\n' + node.detail;
}

} // namespace plumbline::ui
