#include "ui/briefing/documentlayout.h"

#include "ui/briefing/pieces.h"

#include <QPainter>

namespace plumbline::ui {

namespace {

constexpr double kCloseSpace = 4;
constexpr double kBlockSpace = 12;
constexpr double kSectionSpace = 26;

double spaceBetween(const Piece* above, const Piece& piece)
{
    if (const auto* heading = std::get_if<HeadingPiece>(&piece))
        return heading->isTitle ? 0 : kSectionSpace;
    if (std::holds_alternative<LegendPiece>(piece) || (above && std::holds_alternative<HeadingPiece>(*above)))
        return kCloseSpace;
    return kBlockSpace;
}

} // namespace

DocumentLayout::DocumentLayout(BriefingDocument document)
    : m_document(std::move(document))
{
    measure();
}

void DocumentLayout::addItem(std::size_t piece, int row, FlowItem item)
{
    m_slots.push_back({piece, row});
    m_items.push_back(item);
}

void DocumentLayout::measure()
{
    m_tables.resize(m_document.pieces.size());
    for (std::size_t i = 0; i < m_document.pieces.size(); ++i) {
        const Piece& piece = m_document.pieces[i];
        FlowItem item;
        item.spaceBefore = spaceBetween(i > 0 ? &m_document.pieces[i - 1] : nullptr, piece);
        if (const auto* table = std::get_if<TablePiece>(&piece)) {
            m_tables[i] = std::make_unique<TableLayout>(*table, kBodyWidth);
            item.headHeight = m_tables[i]->headHeight();
            item.table = static_cast<int>(i);
            for (std::size_t row = 0; row < table->rows.size(); ++row) {
                item.height = m_tables[i]->rowHeight(row);
                addItem(i, static_cast<int>(row), item);
                item.spaceBefore = 0;
            }
            continue;
        }
        const auto* heading = std::get_if<HeadingPiece>(&piece);
        item.height = heightOf(piece, kBodyWidth);
        item.startsPage = heading && heading->startsPage;
        // A legend explains what comes next; a chart's figures stand in the table below it.
        item.keepWithNext =
            heading || std::holds_alternative<LegendPiece>(piece) || std::holds_alternative<ChartPiece>(piece);
        addItem(i, -1, item);
    }
    m_placements = placeOnPages(m_items, kBodyHeight);
    m_pageCount = pageCountOf(m_placements);
}

void DocumentLayout::paintPage(QPainter& painter, int page) const
{
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        if (m_placements[slot].page == page)
            paintSlot(painter, slot);
    }
    paintMargins(painter, page);
}

void DocumentLayout::paintSlot(QPainter& painter, std::size_t slot) const
{
    const Placement& at = m_placements[slot];
    const QPointF topLeft(kSideMargin, kTopMargin + at.top);
    const auto& table = m_tables[m_slots[slot].piece];
    if (!table) {
        const QRectF rect(topLeft, QSizeF(kBodyWidth, m_items[slot].height));
        paintPiece(painter, rect, m_document.pieces[m_slots[slot].piece], kPrintTheme);
        return;
    }
    if (at.withHead)
        table->drawHead(painter, topLeft - QPointF(0, table->headHeight()), kPrintTheme);
    table->drawRow(painter, topLeft, static_cast<std::size_t>(m_slots[slot].row), kPrintTheme);
}

void DocumentLayout::paintMargins(QPainter& painter, int page) const
{
    const QFont font = themeFont(TextRole::Secondary);
    const Theme& theme = kPrintTheme;
    if (page > 0)
        drawLine(painter, {kSideMargin, 30, kBodyWidth, 18}, m_document.runningHead, font, theme.secondary);
    const QRectF foot(kSideMargin, kSheetHeight - 44, kBodyWidth, 18);
    painter.fillRect(QRectF(foot.left(), foot.top() - 6, foot.width(), 0.75), theme.hairline);
    drawLine(painter, foot.adjusted(0, 0, -60, 0), m_document.runningFoot, font, theme.secondary);
    const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(m_pageCount);
    drawLine(painter, foot, number, font, theme.secondary, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace plumbline::ui
