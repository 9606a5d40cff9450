#include "ui/widgets/tilemap.h"

#include "ui/widgets/statelook.h"
#include "ui/widgets/textblock.h"

#include <QPainter>

#include <algorithm>

namespace plumbline::ui {
namespace {

constexpr double kWidestTile = 44;
constexpr double kTileGap = 2;
constexpr double kTileBar = 5;

void paintTile(QPainter& painter, const TileMapGeometry::Tile& at, const ProvinceTile& tile, const Theme& theme)
{
    const QColor edge = tile.isBehind ? theme.red : tile.isMine ? theme.secondary : theme.hairline;
    painter.setPen(QPen(edge, tile.isBehind ? 1.5 : 1));
    painter.setBrush(tile.isMine ? theme.card : theme.paper);
    painter.drawRoundedRect(at.cell.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    const QColor ink = tile.isBehind ? theme.red : tile.isMine ? theme.ink : theme.secondary;
    drawLine(painter, at.label, tile.label,
             themeFont(TextRole::Secondary, tile.isBehind ? QFont::DemiBold : QFont::Normal), ink, Qt::AlignCenter);
    if (!tile.hasFigures)
        return;
    painter.fillRect(QRectF(at.bar.left(), at.bar.bottom() - 0.75, at.bar.width(), 0.75), theme.hairline);
    fillState(painter, at.proven, StateLook::Proven, theme);
    fillState(painter, at.claimed, StateLook::Claimed, theme);
}

} // namespace

TileMapGeometry::TileMapGeometry(const QRectF& rect, const TileMapValue& value)
{
    int columns = 1, rows = 1;
    for (const ProvinceTile& tile : value.tiles) {
        columns = std::max(columns, tile.column + 1);
        rows = std::max(rows, tile.row + 1);
    }
    side = std::min({kWidestTile, rect.width() / columns, rect.height() / rows});
    const QPointF origin(rect.left() + (rect.width() - side * columns) / 2,
                         rect.top() + (rect.height() - side * rows) / 2);
    const double full = value.scale > 0 ? value.scale : 100;
    for (const ProvinceTile& tile : value.tiles) {
        Tile at;
        at.cell =
            QRectF(origin.x() + side * tile.column, origin.y() + side * tile.row, side - kTileGap, side - kTileGap);
        const double inset = std::max(2.0, at.cell.width() * 0.12);
        at.bar =
            QRectF(at.cell.left() + inset, at.cell.bottom() - inset - kTileBar, at.cell.width() - 2 * inset, kTileBar);
        at.label =
            QRectF(at.cell.topLeft(), QPointF(at.cell.right(), tile.hasFigures ? at.bar.top() : at.cell.bottom()));
        const auto xOf = [&](double share) {
            return at.bar.left() + at.bar.width() * std::clamp(share / full, 0.0, 1.0);
        };
        at.proven = QRectF(at.bar.topLeft(), QPointF(xOf(tile.proven), at.bar.bottom()));
        at.claimed = QRectF(QPointF(at.proven.right(), at.bar.top()),
                            QPointF(std::max(at.proven.right(), xOf(tile.claimed)), at.bar.bottom()));
        tiles.push_back(at);
    }
}

void paintValue(QPainter& painter, const QRectF& rect, const TileMapValue& value, const Theme& theme)
{
    const TileMapGeometry geometry(rect, value);
    for (std::size_t i = geometry.tiles.size(); i-- > 0;) // the user's own on top
        paintTile(painter, geometry.tiles[i], value.tiles[i], theme);
}

QString spokenText(const TileMapValue& value)
{
    QStringList lines;
    for (int i = 0; i < partCount(value); ++i)
        lines << partText(value, i);
    return lines.join(u'\n');
}

QRectF partRect(const TileMapValue& value, const QRectF& rect, int part)
{
    const TileMapGeometry geometry(rect, value);
    const auto at = static_cast<std::size_t>(part);
    return at < geometry.tiles.size() ? geometry.tiles[at].cell : QRectF();
}

QString partText(const TileMapValue& value, int part) { return value.tiles.at(static_cast<std::size_t>(part)).text; }

} // namespace plumbline::ui
