#pragma once

#include "ui/widgets/valuewidget.h"

#include <QString>

#include <vector>

namespace plumbline::ui {

// One province as one tile of equal size, near where it lies on a map.
struct ProvinceTile {
    QString label; // one or two characters
    int column = 0, row = 0;
    double proven = 0, claimed = 0; // percent of the target
    bool hasFigures = false;        // else there is no target, or no region of the user has the province
    bool isMine = false;            // belongs to a region in scope
    bool isBehind = false;
    QString text; // the province, its region and its figures in words
};
struct TileMapValue {
    std::vector<ProvinceTile> tiles; // those that are the user's come first
    double scale = 100;              // percent that a full bar stands for
    int mine = 0;                    // so many of the tiles: the parts
};

// Squares, centred; the bar of a tile lies along its foot.
struct TileMapGeometry {
    TileMapGeometry(const QRectF& rect, const TileMapValue& value);

    struct Tile {
        QRectF cell, label, bar, proven, claimed;
    };
    double side = 0;
    std::vector<Tile> tiles;
};

void paintValue(QPainter& painter, const QRectF& rect, const TileMapValue& value, const Theme& theme);
QString spokenText(const TileMapValue& value);
inline QSize preferredSize(const TileMapValue&) { return {270, 240}; }
inline QAccessible::Role roleOf(const TileMapValue&) { return QAccessible::Chart; }
inline int partCount(const TileMapValue& value) { return value.mine; }
QRectF partRect(const TileMapValue& value, const QRectF& rect, int part);
QString partText(const TileMapValue& value, int part);

using TileMap = ValueWidget<TileMapValue>;

} // namespace plumbline::ui
