#pragma once

#include "ui/widgets/valuewidget.h"

#include <QString>

#include <vector>

namespace plumbline::ui {

// How many open projects reached each node, as claimed and as proven.
struct FunnelNode {
    QString label;
    int stage = 0; // index into stages
    int claimed = 0, proven = 0;
};
struct FunnelValue {
    std::vector<QString> stages;   // five
    std::vector<FunnelNode> nodes; // twelve, in order
};

// Rows with labels where there is room, else a column per node without words (small multiples).
struct FunnelGeometry {
    FunnelGeometry(const QRectF& rect, const FunnelValue& value);

    struct Node {
        QRectF row, label, claimed, proven, figures; // claimed lies beyond proven
    };
    bool isSmall = false;
    std::vector<Node> nodes;
    std::vector<QRectF> stages; // the labels' cells, one per stage
};

void paintValue(QPainter& painter, const QRectF& rect, const FunnelValue& value, const Theme& theme);
QString spokenText(const FunnelValue& value);
QSize preferredSize(const FunnelValue& value);
inline QAccessible::Role roleOf(const FunnelValue&) { return QAccessible::Chart; }
inline int partCount(const FunnelValue& value) { return static_cast<int>(value.nodes.size()); }
QRectF partRect(const FunnelValue& value, const QRectF& rect, int part);
QString partText(const FunnelValue& value, int part);

using FunnelWidget = ValueWidget<FunnelValue>;

} // namespace plumbline::ui
