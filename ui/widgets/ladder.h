#pragma once

#include "ui/widgets/valuewidget.h"

#include <QString>

#include <vector>

namespace plumbline::ui {

struct LadderRung {
    QString label;
    double amount = 0;    // any unit, the same for all
    bool isProof = true;  // else it is what people report
    bool decides = false; // the rung that counts as proven
    QString figure;       // "¥630 万"
    QString share;        // "63 % of the rung above"; empty for the first
};
// From what is claimed down to what is proven, one bar a rung, all on one scale from zero.
struct LadderValue {
    std::vector<LadderRung> rungs;
    double target = 0; // 0 = no target, no line
    QString targetText;
};

struct LadderGeometry {
    LadderGeometry(const QRectF& rect, const LadderValue& value);

    struct Rung {
        QRectF row, label, bar, figure, share;
        QRectF lost; // what the rung above has more; empty when it has not
    };
    std::vector<Rung> rungs;
    double targetX = 0; // only with a target
};

void paintValue(QPainter& painter, const QRectF& rect, const LadderValue& value, const Theme& theme);
QString spokenText(const LadderValue& value);
QSize preferredSize(const LadderValue& value);
inline QAccessible::Role roleOf(const LadderValue&) { return QAccessible::Chart; }
inline int partCount(const LadderValue& value) { return static_cast<int>(value.rungs.size()); }
QRectF partRect(const LadderValue& value, const QRectF& rect, int part);
QString partText(const LadderValue& value, int part);

using LadderWidget = ValueWidget<LadderValue>;

} // namespace plumbline::ui
