#pragma once

#include "ui/briefing/layout/document.h"
#include "ui/widgets/textblock.h"

namespace plumbline::ui {

// A table's columns and the height of each row at one width. No row is higher than kHighestRow: very
// long cells are ended with an ellipsis, so that every row fits a page.
class TableLayout {
public:
    static constexpr double kHighestRow = 720;

    TableLayout(const TablePiece& table, double width);

    void setPage(std::size_t row, int page); // into the column of pages
    double headHeight() const { return m_headHeight; }
    double rowHeight(std::size_t row) const { return m_rowHeights.at(row); }

    void drawHead(QPainter& painter, const QPointF& topLeft, const Theme& theme) const;
    void drawRow(QPainter& painter, const QPointF& topLeft, std::size_t row, const Theme& theme) const;

private:
    struct Column {
        double left = 0, width = 0;
    };
    struct BrokenCell {
        TextBlock text, note;
    };

    QFont bodyFont(const TableCell& cell) const;
    BrokenCell broken(const TableCell& cell, const Column& column) const;
    static double heightOf(const TableCell& cell, const BrokenCell& texts);
    void drawCell(QPainter& painter, const QRectF& rect, const TableCell& cell, const BrokenCell& texts,
                  Qt::Alignment align, const Theme& theme) const;
    double padding() const;

    TablePiece m_table;
    double m_width;
    std::vector<Column> m_columns;
    double m_headHeight = 0;
    std::vector<TextBlock> m_heads;
    std::vector<std::vector<BrokenCell>> m_broken; // broken once, drawn on glass and on paper
    std::vector<double> m_rowHeights;
};

} // namespace plumbline::ui
