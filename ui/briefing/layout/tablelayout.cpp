#include "ui/briefing/layout/tablelayout.h"

#include <QPainter>

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr double kColumnGap = 12;
constexpr double kGlyph = 13;
constexpr double kGaugeHeight = 14;
constexpr double kBarHeight = 18;
constexpr int kMostTextLines = 22;
constexpr int kMostNoteLines = 16;

QFont noteFont() { return themeFont(TextRole::Secondary); }

double glyphRoom(const TableCell& cell) { return cell.glyph ? kGlyph + 5 : 0; }

} // namespace

TableLayout::TableLayout(const TablePiece& table, double width)
    : m_table(table)
    , m_width(width)
{
    double fixed = 0;
    int open = 0;
    for (const TableColumn& column : m_table.columns) {
        fixed += column.width + kColumnGap;
        open += column.width > 0 ? 0 : 1;
    }
    const double share = open > 0 ? (width + kColumnGap - fixed) / open : 0;
    double left = 0;
    int headLines = 0;
    for (const TableColumn& column : m_table.columns) {
        m_columns.push_back({left, column.width > 0 ? column.width : share});
        left += m_columns.back().width + kColumnGap;
        m_heads.push_back(breakText(column.head, noteFont(), m_columns.back().width));
        headLines = std::max(headLines, static_cast<int>(m_heads.back().lines.size()));
    }
    m_headHeight = headLines * lineHeightOf(noteFont()) + 8;
    for (const auto& row : m_table.rows) {
        double height = 0;
        std::vector<BrokenCell>& cells = m_broken.emplace_back();
        for (std::size_t i = 0; i < row.size() && i < m_columns.size(); ++i) {
            cells.push_back(broken(row[i], m_columns[i]));
            height = std::max(height, heightOf(row[i], cells.back()));
        }
        m_rowHeights.push_back(height + padding() * 2);
    }
}

void TableLayout::setPage(std::size_t row, int page)
{
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        if (!m_table.columns[i].isPage)
            continue;
        TableCell& cell = m_table.rows.at(row).at(i);
        cell.text = QString::number(page);
        m_broken.at(row).at(i) = broken(cell, m_columns[i]);
    }
}

double TableLayout::padding() const { return m_table.isDense ? 2 : 6; }

QFont TableLayout::bodyFont(const TableCell& cell) const
{
    return themeFont(m_table.isDense ? TextRole::Secondary : TextRole::Body,
                     cell.isStrong ? QFont::DemiBold : QFont::Normal);
}

TableLayout::BrokenCell TableLayout::broken(const TableCell& cell, const Column& column) const
{
    const double width = column.width - glyphRoom(cell);
    BrokenCell texts;
    if (!cell.text.isEmpty())
        texts.text = breakText(cell.text, bodyFont(cell), width, kMostTextLines);
    if (!cell.note.isEmpty())
        texts.note = breakText(cell.note, noteFont(), width, kMostNoteLines);
    return texts;
}

double TableLayout::heightOf(const TableCell& cell, const BrokenCell& texts)
{
    return (cell.gauge ? kGaugeHeight : 0) + (cell.bar ? kBarHeight : 0) + texts.text.height() + texts.note.height();
}

void TableLayout::drawHead(QPainter& painter, const QPointF& topLeft, const Theme& theme) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QRectF cell(topLeft.x() + m_columns[i].left, topLeft.y() + 4, m_columns[i].width, m_headHeight - 8);
        drawBlock(painter, cell, m_heads[i], noteFont(), theme.secondary, m_table.columns[i].align | Qt::AlignBottom);
    }
    painter.fillRect(QRectF(topLeft.x(), topLeft.y() + m_headHeight - 1, m_width, 1), theme.secondary);
}

void TableLayout::drawRow(QPainter& painter, const QPointF& topLeft, std::size_t row, const Theme& theme) const
{
    const auto& cells = m_table.rows.at(row);
    for (std::size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
        const QRectF rect(topLeft.x() + m_columns[i].left, topLeft.y() + padding(), m_columns[i].width,
                          m_rowHeights[row] - padding() * 2);
        drawCell(painter, rect, cells[i], m_broken[row][i], m_table.columns[i].align, theme);
    }
    painter.fillRect(QRectF(topLeft.x(), topLeft.y() + m_rowHeights[row] - 0.75, m_width, 0.75), theme.hairline);
}

void TableLayout::drawCell(QPainter& painter, const QRectF& rect, const TableCell& cell, const BrokenCell& texts,
                           Qt::Alignment align, const Theme& theme) const
{
    QRectF rest = rect;
    if (cell.glyph) {
        const double line = lineHeightOf(bodyFont(cell));
        paintGlyph(painter, QRectF(rest.left(), rest.top() + (line - kGlyph) / 2, kGlyph, kGlyph), *cell.glyph, theme);
        rest.setLeft(rest.left() + glyphRoom(cell));
    }
    if (!cell.text.isEmpty()) {
        drawBlock(painter, rest, texts.text, bodyFont(cell), theme.ink, align);
        rest.setTop(rest.top() + texts.text.height());
    }
    if (cell.gauge) {
        paintValue(painter, QRectF(rest.topLeft(), QSizeF(rest.width(), kGaugeHeight)), *cell.gauge, theme);
        rest.setTop(rest.top() + kGaugeHeight);
    }
    if (cell.bar) {
        paintValue(painter, QRectF(rest.topLeft(), QSizeF(rest.width(), kBarHeight)), *cell.bar, theme);
        rest.setTop(rest.top() + kBarHeight);
    }
    if (!cell.note.isEmpty())
        drawBlock(painter, rest, texts.note, noteFont(), theme.secondary, align);
}

} // namespace plumbline::ui
