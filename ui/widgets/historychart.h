#pragma once

#include "ui/theme/theme.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace plumbline::ui {

struct HistoryMonth {
    double proven = 0, claimed = 0, target = 0; // in one unit; target 0 = none
};
// Claimed and proven by month, oldest first.
struct HistoryValue {
    std::vector<HistoryMonth> months;
    double left = 62; // room for the scale's figures: the bars fill what is right of it, one column per month
};

// The scale begins at zero and ends on a round figure above everything that is shown.
struct HistoryGeometry {
    HistoryGeometry(const QRectF& rect, const HistoryValue& value);

    QRectF plot;
    double step = 1, most = 1;           // between grid lines, four of them at most; at the plot's top
    std::vector<QRectF> proven, claimed; // claimed is what lies beyond proven
    double yOf(double amount) const;
    double pitch() const { return proven.empty() ? plot.width() : plot.width() / static_cast<double>(proven.size()); }
};

void paintValue(QPainter& painter, const QRectF& rect, const HistoryValue& value, const Theme& theme);

} // namespace plumbline::ui
