#pragma once

#include "ui/theme/theme.h"

#include <QPicture>
#include <QSizeF>

#include <vector>

namespace plumbline::ui {

struct HistoryMonth {
    double proven = 0, claimed = 0, target = 0;
}; // in one unit
struct HistoryValue {
    std::vector<HistoryMonth> months;
}; // oldest first

// Claimed and proven by month as vectors, made with Qt Charts: GUI thread of a QApplication only.
// The bars fill the width right of `left`, one column per month, so that a table below lines up.
QPicture drawHistory(const HistoryValue& value, const QSizeF& size, double left, const Theme& theme);

} // namespace plumbline::ui
