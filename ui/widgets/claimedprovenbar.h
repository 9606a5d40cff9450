#pragma once

#include "ui/widgets/valuewidget.h"

#include <QString>

namespace plumbline::ui {

// Claimed beside proven on one scale, in any one unit (fen, or percent of the target).
struct ClaimedProvenValue {
    double proven = 0, claimed = 0;
    double target = 0;     // 0 = no target, no tick
    double scale = 0;      // what the full width stands for; 0 = the largest of the three
    QString label;         // "Nanjing"; empty = no column for it
    QString figures;       // "63 / 100"
    QString gap;           // "gap 37"
    bool isBehind = false; // the gap is wider than the rulebook lets pass
    double labelWidth = 96, figuresWidth = 84, gapWidth = 72; // columns that rows of a list share
};

struct ClaimedProvenGeometry {
    ClaimedProvenGeometry(const QRectF& rect, const ClaimedProvenValue& value);

    QRectF label, bar, figures, gap;
    QRectF proven, claimed; // parts of the bar; claimed is what lies beyond proven
    double targetX = 0;     // only with a target
};

void paintValue(QPainter& painter, const QRectF& rect, const ClaimedProvenValue& value, const Theme& theme);
QString spokenText(const ClaimedProvenValue& value);
QSize preferredSize(const ClaimedProvenValue& value);
inline QAccessible::Role roleOf(const ClaimedProvenValue&) { return QAccessible::Chart; }
inline int partCount(const ClaimedProvenValue&) { return 0; }
inline QRectF partRect(const ClaimedProvenValue&, const QRectF&, int) { return {}; }
inline QString partText(const ClaimedProvenValue&, int) { return {}; }

using ClaimedProvenBar = ValueWidget<ClaimedProvenValue>;

} // namespace plumbline::ui
