#include "ui/briefing/layout/pieces.h"

#include "ui/widgets/qrcode.h"
#include "ui/widgets/textblock.h"

#include <QPainter>

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr double kTileGap = 16;
constexpr double kFunnelRow = 19;
constexpr double kHistoryHeight = 190;
constexpr double kLegendGap = 20;
constexpr double kQrSide = 112; // some 30 mm, which a telephone reads off paper

QFont secondary() { return themeFont(TextRole::Secondary); }
QFont headingFont(const HeadingPiece& heading)
{
    return themeFont(heading.isTitle ? TextRole::Figure : TextRole::Title, QFont::DemiBold);
}
QFont fontOf(const TextPiece& text) { return themeFont(text.isSecondary ? TextRole::Secondary : TextRole::Body); }

double tileWidth(const TilesPiece& piece, double width)
{
    const double count = static_cast<double>(std::max<std::size_t>(1, piece.tiles.size()));
    return (width - kTileGap * (count - 1)) / count;
}

struct HeightOf {
    double width;

    double operator()(const HeadingPiece& heading) const
    {
        const double note = heading.note.isEmpty() ? 0 : breakText(heading.note, secondary(), width).height() + 2;
        return breakText(heading.text, headingFont(heading), width).height() + note + (heading.isTitle ? 6 : 4);
    }
    double operator()(const TextPiece& text) const { return breakText(text.text, fontOf(text), width).height(); }
    double operator()(const TilesPiece& piece) const
    {
        double notes = 0;
        for (const MonthTile& tile : piece.tiles)
            notes = std::max(notes, breakText(tile.note, secondary(), tileWidth(piece, width)).height());
        return 20 + 40 + notes + 6;
    }
    double operator()(const BarPiece&) const { return 30; }
    double operator()(const LegendPiece&) const { return 20; }
    double operator()(const FunnelPiece& piece) const
    {
        return kFunnelRow * static_cast<double>(piece.value.nodes.size()) + 1;
    }
    double operator()(const HistoryPiece&) const { return kHistoryHeight; }
    double operator()(const QrPiece& piece) const
    {
        return std::max(kQrSide, breakText(piece.caption, secondary(), width - kQrSide - kTileGap).height());
    }
    double operator()(const TablePiece&) const { return 0; }
};

struct Paint {
    QPainter& painter;
    const QRectF& rect;
    const Theme& theme;

    void operator()(const HeadingPiece& heading) const
    {
        const TextBlock block = breakText(heading.text, headingFont(heading), rect.width());
        drawBlock(painter, rect, block, headingFont(heading), theme.ink);
        const QRectF below = rect.adjusted(0, block.height() + 2, 0, 0);
        drawBlock(painter, below, breakText(heading.note, secondary(), rect.width()), secondary(), theme.secondary);
    }
    void operator()(const TextPiece& text) const
    {
        drawBlock(painter, rect, breakText(text.text, fontOf(text), rect.width()), fontOf(text),
                  text.isSecondary ? theme.secondary : theme.ink);
    }
    void operator()(const TilesPiece& piece) const
    {
        QRectF cell(rect.left(), rect.top(), tileWidth(piece, rect.width()), rect.height());
        for (const MonthTile& tile : piece.tiles) {
            paintTile(cell, tile);
            cell.translate(cell.width() + kTileGap, 0);
        }
    }
    void operator()(const BarPiece& piece) const { paintValue(painter, rect, piece.value, theme); }
    void operator()(const LegendPiece& piece) const
    {
        double left = rect.left();
        for (const LegendEntry& entry : piece.entries) {
            fillState(painter, QRectF(left, rect.center().y() - 5, 22, 10), entry.look, theme);
            left = paintWord(left + 28, entry.text) + kLegendGap;
        }
        if (piece.tick.isEmpty())
            return;
        const QPointF middle(left + 9, rect.center().y());
        const QSizeF half = piece.isTickLevel ? QSizeF(9, 1) : QSizeF(1, 7);
        painter.fillRect(QRectF(middle - QPointF(half.width(), half.height()), half * 2), theme.ink);
        paintWord(left + 9 + half.width() + 6, piece.tick);
    }
    void operator()(const FunnelPiece& piece) const { paintValue(painter, rect, piece.value, theme); }
    void operator()(const HistoryPiece& piece) const { paintValue(painter, rect, piece.value, theme); }
    void operator()(const QrPiece& piece) const
    {
        paintQrCode(painter, QRectF(rect.topLeft(), QSizeF(kQrSide, kQrSide)), QrCode(piece.payload), theme);
        const QRectF beside = rect.adjusted(kQrSide + kTileGap, 0, 0, 0);
        const TextBlock block = breakText(piece.caption, secondary(), beside.width());
        drawBlock(painter, beside, block, secondary(), theme.secondary, Qt::AlignLeft | Qt::AlignVCenter);
    }
    void operator()(const TablePiece&) const {}

private:
    double paintWord(double left, const QString& text) const
    {
        const double width = textWidth(text, secondary()) + 1;
        drawLine(painter, QRectF(left, rect.top(), width, rect.height()), text, secondary(), theme.secondary);
        return left + width;
    }
    void paintTile(const QRectF& cell, const MonthTile& tile) const
    {
        painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), 1), theme.secondary);
        drawLine(painter, {cell.left(), cell.top() + 4, cell.width(), 18}, tile.label, secondary(), theme.secondary);
        QFont strong = themeFont(TextRole::Figure, QFont::DemiBold);
        // A long amount is set smaller: no figure is ever cut.
        while (strong.pixelSize() > static_cast<int>(TextRole::Body) && textWidth(tile.figure, strong) > cell.width())
            strong.setPixelSize(strong.pixelSize() - 1);
        const double taken = textWidth(tile.figure, strong);
        const QRectF figure(cell.left(), cell.top() + 22, cell.width(), 36);
        drawLine(painter, figure, tile.figure, strong, theme.ink);
        // The unit stands on the figure's baseline.
        drawLine(painter, figure.adjusted(taken + 5, 12, 0, 0), tile.unit, secondary(), theme.secondary);
        const QRectF note = cell.adjusted(0, 60, 0, 0);
        drawBlock(painter, note, breakText(tile.note, secondary(), cell.width()), secondary(), theme.secondary);
    }
};

} // namespace

double heightOf(const Piece& piece, double width) { return std::visit(HeightOf{width}, piece); }

void paintPiece(QPainter& painter, const QRectF& rect, const Piece& piece, const Theme& theme)
{
    std::visit(Paint{painter, rect, theme}, piece);
}

} // namespace plumbline::ui
