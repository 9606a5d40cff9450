#include "ui/widgets/decisionchain.h"

#include "ui/widgets/textblock.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace plumbline::ui {

DecisionChainGeometry::DecisionChainGeometry(const QRectF& rect, std::size_t links)
{
    constexpr double kGap = 20; // holds the arrow
    if (links == 0)
        return;
    const double count = static_cast<double>(links);
    const double width = (rect.width() - kGap * (count - 1)) / count;
    const double height = std::min(52.0, rect.height());
    const double top = rect.center().y() - height / 2;
    for (std::size_t i = 0; i < links; ++i) {
        const QRectF cell(rect.left() + (width + kGap) * static_cast<double>(i), top, width, height);
        cells.push_back(cell);
        glyphs.emplace_back(cell.left() + space::grid, cell.center().y() - 9, 18, 18);
        words.push_back(cell.adjusted(space::grid + 18 + 6, 4, -4, -4));
    }
}

void paintValue(QPainter& painter, const QRectF& rect, const DecisionChainValue& value, const Theme& theme)
{
    const DecisionChainGeometry at(rect, value.links.size());
    for (std::size_t i = 0; i < value.links.size(); ++i) {
        const DecisionLink& link = value.links[i];
        painter.setPen(QPen(link.blocks ? theme.red : theme.hairline, link.blocks ? 1.5 : 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(at.cells[i], space::radius, space::radius);
        if (i > 0) {
            const QPointF tip(at.cells[i].left() - 4, at.cells[i].center().y());
            painter.setPen(QPen(theme.secondary, 1.2));
            painter.drawLine(QPointF(at.cells[i - 1].right() + 4, tip.y()), tip);
            painter.drawPolyline(QPolygonF{tip + QPointF(-4, -3), tip, tip + QPointF(-4, 3)});
        }
        paintGlyph(painter, at.glyphs[i], link.state, theme);
        const QRectF words = at.words[i];
        const double half = words.height() / 2;
        drawLine(painter, {words.left(), words.top(), words.width(), half}, link.department,
                 themeFont(TextRole::Body, QFont::DemiBold), theme.ink);
        drawLine(painter, {words.left(), words.top() + half, words.width(), half}, link.text,
                 themeFont(TextRole::Secondary), link.blocks ? theme.red : theme.secondary);
    }
}

QString spokenText(const DecisionChainValue& value)
{
    QStringList lines;
    for (int i = 0; i < partCount(value); ++i)
        lines << partText(value, i);
    return lines.join(u'\n');
}

QRectF partRect(const DecisionChainValue& value, const QRectF& rect, int part)
{
    const DecisionChainGeometry geometry(rect, value.links.size());
    const auto at = static_cast<std::size_t>(part);
    return at < geometry.cells.size() ? geometry.cells[at] : QRectF();
}

QString partText(const DecisionChainValue& value, int part)
{
    const DecisionLink& link = value.links.at(static_cast<std::size_t>(part));
    const QString text = QStringLiteral("%1: %2").arg(link.department, link.text);
    return link.blocks ? QCoreApplication::translate("DecisionChain", "%1 (the others wait for it)").arg(text) : text;
}

} // namespace plumbline::ui
