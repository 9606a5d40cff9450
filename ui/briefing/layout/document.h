#pragma once

#include "ui/widgets/claimedprovenbar.h"
#include "ui/widgets/funnel.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/historychart.h"
#include "ui/widgets/statelook.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

// What a briefing says, as values: texts ready to print and the values of painted figures. Lengths
// are pixels of 1/96 inch, as on screen.
namespace plumbline::ui {

// The sheet of paper; its body is what lies within the margins.
struct Sheet {
    double width = 793.7, height = 1122.5; // A4
    static constexpr double kSideMargin = 56, kTopMargin = 62, kBottomMargin = 62;

    bool isLetter() const { return height < 1100; }
    double bodyWidth() const { return width - 2 * kSideMargin; }
    double bodyHeight() const { return height - kTopMargin - kBottomMargin; }
};
inline constexpr Sheet kLetterSheet{816, 1056};

struct HeadingPiece {
    QString text, note;
    bool isTitle = false; // of the document or of a chapter
    bool startsPage = false;
    QString anchor = {};   // what rows of a table may link to
    QString bookmark = {}; // in the reader's outline; empty: the text itself
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
struct HistoryPiece {
    HistoryValue value;
};
struct QrPiece {
    QByteArray payload;
    QString caption; // beside it
};

struct TableCell {
    QString text = {};
    QString note = {}; // below, smaller
    bool isStrong = false;
    std::optional<StateLook> glyph = {};
    std::optional<GaugeValue> gauge = {}; // a line above the text
    std::optional<ClaimedProvenValue> bar = {};
};
struct TableColumn {
    QString head;
    double width = 0;
    Qt::Alignment align = Qt::AlignLeft;
    bool isPage = false; // where the row's target begins; written once pages are known
}; // width 0 = what is left
struct TablePiece {
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    bool isDense = false;
    std::vector<QString> targets = {}; // anchors, one per row; empty: no links
};

using Piece = std::variant<HeadingPiece, TextPiece, TilesPiece, BarPiece, LegendPiece, FunnelPiece, HistoryPiece, QrPiece,
                           TablePiece>;

struct BriefingDocument {
    QString title;       // of the file
    QString runningHead; // from page 2
    QString runningFoot;
    Sheet sheet;
    std::vector<Piece> pieces;
};

} // namespace plumbline::ui
