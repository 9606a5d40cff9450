#include "ui/briefing/layout/documentlayout.h"

#include "ui/briefing/layout/pieces.h"

#include <QPainter>

#include <algorithm>

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

// A legend explains what comes next; a chart's figures stand in the table below it.
bool staysWithNext(const Piece& piece)
{
    return std::holds_alternative<HeadingPiece>(piece) || std::holds_alternative<LegendPiece>(piece) ||
           std::holds_alternative<HistoryPiece>(piece);
}

} // namespace

DocumentLayout::DocumentLayout(BriefingDocument document)
    : m_document(std::move(document))
{
    measure();
    findHeadings();
    writePageNumbers();
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
        if (std::holds_alternative<TablePiece>(piece)) {
            measureTable(i, item);
            continue;
        }
        const auto* heading = std::get_if<HeadingPiece>(&piece);
        item.height = heightOf(piece, sheet().bodyWidth());
        item.startsPage = heading && heading->startsPage;
        item.keepWithNext = staysWithNext(piece);
        addItem(i, -1, item);
    }
    m_placements = placeOnPages(m_items, sheet().bodyHeight());
    m_pageCount = pageCountOf(m_placements);
}

void DocumentLayout::measureTable(std::size_t piece, FlowItem item)
{
    const auto& table = std::get<TablePiece>(m_document.pieces[piece]);
    m_tables[piece] = std::make_unique<TableLayout>(table, sheet().bodyWidth());
    item.headHeight = m_tables[piece]->headHeight();
    item.table = static_cast<int>(piece);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        item.height = m_tables[piece]->rowHeight(row);
        addItem(piece, static_cast<int>(row), item);
        item.spaceBefore = 0;
    }
}

void DocumentLayout::findHeadings()
{
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        if (const auto* heading = std::get_if<HeadingPiece>(&m_document.pieces[m_slots[slot].piece]))
            m_headings.push_back({heading->bookmark.isEmpty() ? heading->text : heading->bookmark, heading->anchor,
                                  heading->isTitle, m_placements[slot].page, Sheet::kTopMargin + m_placements[slot].top});
    }
}

std::optional<std::size_t> DocumentLayout::headingWith(const QString& anchor) const
{
    const auto found = std::find_if(m_headings.begin(), m_headings.end(),
                                    [&](const HeadingPlace& heading) { return heading.anchor == anchor; });
    if (anchor.isEmpty() || found == m_headings.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_headings.begin());
}

void DocumentLayout::writePageNumbers()
{
    for (std::size_t i = 0; i < m_document.pieces.size(); ++i) {
        const auto* table = std::get_if<TablePiece>(&m_document.pieces[i]);
        for (std::size_t row = 0; table && row < table->targets.size(); ++row) {
            if (const auto heading = headingWith(table->targets[row]))
                m_tables[i]->setPage(row, m_headings[*heading].page + 1);
        }
    }
}

std::vector<RowLink> DocumentLayout::links() const
{
    std::vector<RowLink> links;
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        const auto* table = std::get_if<TablePiece>(&m_document.pieces[m_slots[slot].piece]);
        if (!table || table->targets.empty())
            continue;
        const auto row = static_cast<std::size_t>(m_slots[slot].row);
        const Placement& at = m_placements[slot];
        const QRectF rect(Sheet::kSideMargin, Sheet::kTopMargin + at.top, sheet().bodyWidth(), m_items[slot].height);
        if (const auto heading = headingWith(table->targets.at(row)))
            links.push_back({at.page, rect, *heading});
    }
    return links;
}

void DocumentLayout::paintPage(QPainter& painter, int page) const
{
    // Placements are in the order of pages.
    const auto first = std::lower_bound(m_placements.begin(), m_placements.end(), page,
                                        [](const Placement& at, int wanted) { return at.page < wanted; });
    for (auto slot = static_cast<std::size_t>(first - m_placements.begin());
         slot < m_slots.size() && m_placements[slot].page == page; ++slot)
        paintSlot(painter, slot);
    paintMargins(painter, page);
}

void DocumentLayout::paintSlot(QPainter& painter, std::size_t slot) const
{
    const Placement& at = m_placements[slot];
    const QPointF topLeft(Sheet::kSideMargin, Sheet::kTopMargin + at.top);
    const auto& table = m_tables[m_slots[slot].piece];
    if (!table) {
        const QRectF rect(topLeft, QSizeF(sheet().bodyWidth(), m_items[slot].height));
        paintPiece(painter, rect, m_document.pieces[m_slots[slot].piece], kPrintTheme);
        return;
    }
    if (at.withHead)
        table->drawHead(painter, topLeft - QPointF(0, table->headHeight()), kPrintTheme);
    table->drawRow(painter, topLeft, static_cast<std::size_t>(m_slots[slot].row), kPrintTheme);
}

// The chapter that the page is in; none on the page where it begins, which says so itself.
QString DocumentLayout::chapterOn(int page) const
{
    const HeadingPlace* last = nullptr;
    for (const HeadingPlace& heading : m_headings) {
        if (heading.isChapter && heading.page <= page)
            last = &heading;
    }
    return last && last->page > 0 && last->page < page ? last->title : QString();
}

void DocumentLayout::paintMargins(QPainter& painter, int page) const
{
    const QFont font = themeFont(TextRole::Secondary);
    const Theme& theme = kPrintTheme;
    const double width = sheet().bodyWidth();
    if (page > 0) {
        const QString chapter = chapterOn(page);
        const double taken = chapter.isEmpty() ? 0 : std::min(width / 2, textWidth(chapter, font) + 1);
        const QRectF head(Sheet::kSideMargin, 30, width, 18);
        drawLine(painter, head.adjusted(0, 0, -taken - 12, 0), m_document.runningHead, font, theme.secondary);
        drawLine(painter, head.adjusted(width - taken, 0, 0, 0), chapter, font, theme.secondary,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
    const QRectF foot(Sheet::kSideMargin, sheet().height - 44, width, 18);
    painter.fillRect(QRectF(foot.left(), foot.top() - 6, foot.width(), 0.75), theme.hairline);
    drawLine(painter, foot.adjusted(0, 0, -60, 0), m_document.runningFoot, font, theme.secondary);
    const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(m_pageCount);
    drawLine(painter, foot, number, font, theme.secondary, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace plumbline::ui
