#pragma once

#include "ui/widgets/claimedprovenbar.h"
#include "ui/widgets/funnel.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/statelook.h"

#include <QPicture>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

// What a briefing says, as values: texts ready to print and the values of painted figures. Lengths
// are pixels of 1/96 inch, as on screen.
namespace plumbline::ui {

struct HeadingPiece {
    QString text, note;
    bool isTitle = false;
    bool startsPage = false;
};
struct TextPiece {
    QString text;
    bool isSecondary = false;
};
struct MonthTile {
    QString label, figure, unit, note;
};
struct TilesPiece {
    std::vector<MonthTile> tiles;
};
struct BarPiece {
    ClaimedProvenValue value;
};
struct LegendEntry {
    StateLook look;
    QString text;
};
struct LegendPiece {
    std::vector<LegendEntry> entries;
    QString tick;             // words for the target's mark
    bool isTickLevel = false; // as charts draw it
};
struct FunnelPiece {
    FunnelValue value;
};
struct ChartPiece {
    QPicture picture;
    QSizeF size;
};

struct TableCell {
    QString text = {};
    QString note = {}; // below, smaller
    bool isStrong = false;
    std::optional<StateLook> glyph = {};
    std::optional<GaugeValue> gauge = {}; // a line above the text
};
struct TableColumn {
    QString head;
    double width = 0;
    Qt::Alignment align = Qt::AlignLeft;
}; // 0 = what is left
struct TablePiece {
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    bool isDense = false;
};

using Piece =
    std::variant<HeadingPiece, TextPiece, TilesPiece, BarPiece, LegendPiece, FunnelPiece, ChartPiece, TablePiece>;

struct BriefingDocument {
    QString title;       // of the file
    QString runningHead; // from page 2
    QString runningFoot;
    std::vector<Piece> pieces;
};

} // namespace plumbline::ui
