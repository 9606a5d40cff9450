#pragma once

#include "ui/widgets/statelook.h"
#include "ui/widgets/valuewidget.h"

#include <QString>

#include <vector>

namespace plumbline::ui {

// One column of a bridge: it hangs between two levels. Totals stand on zero.
struct WaterfallBar {
    double from = 0, to = 0; // levels before and after it, in any one unit
    StateLook look = StateLook::Claimed;
    bool isTotal = false;
    QString label;  // below it, at most two lines
    QString figure; // above it: "-¥370 万"
    QString spoken; // the whole in words
};

// From one total to another, step by step. Each bar begins where the one before it ended.
struct WaterfallValue {
    std::vector<WaterfallBar> bars;
};

struct WaterfallGeometry {
    WaterfallGeometry(const QRectF& rect, const WaterfallValue& value);

    struct Bar {
        QRectF column, bar, label, figure;
    };
    std::vector<Bar> bars;
    double zeroY = 0;
};

void paintValue(QPainter& painter, const QRectF& rect, const WaterfallValue& value, const Theme& theme);
QString spokenText(const WaterfallValue& value);
QSize preferredSize(const WaterfallValue& value);
inline QAccessible::Role roleOf(const WaterfallValue&) { return QAccessible::Chart; }
inline int partCount(const WaterfallValue& value) { return static_cast<int>(value.bars.size()); }
QRectF partRect(const WaterfallValue& value, const QRectF& rect, int part);
QString partText(const WaterfallValue& value, int part);

using Waterfall = ValueWidget<WaterfallValue>;

} // namespace plumbline::ui
