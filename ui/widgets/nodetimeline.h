#pragma once

#include "ui/widgets/statelook.h"
#include "ui/widgets/valuewidget.h"

#include <QString>

#include <vector>

namespace plumbline::ui {

struct TimelineNode {
    QString label;
    StateLook state = StateLook::Ahead;
    QString detail; // why, since when; for the tool tip and the screen reader
};
// The nodes of one project in order, usually twelve.
struct NodeTimelineValue {
    std::vector<TimelineNode> nodes;
};

struct NodeTimelineGeometry {
    NodeTimelineGeometry(const QRectF& rect, std::size_t nodes);

    double radius = 0;
    bool hasLabels = false; // with height for at least one line of words
    std::vector<QPointF> centres;
    std::vector<QRectF> cells, labels;
};

void paintValue(QPainter& painter, const QRectF& rect, const NodeTimelineValue& value, const Theme& theme);
QString spokenText(const NodeTimelineValue& value);
QSize preferredSize(const NodeTimelineValue& value);
inline QAccessible::Role roleOf(const NodeTimelineValue&) { return QAccessible::Chart; }
inline int partCount(const NodeTimelineValue& value) { return static_cast<int>(value.nodes.size()); }
QRectF partRect(const NodeTimelineValue& value, const QRectF& rect, int part);
QString partText(const NodeTimelineValue& value, int part);

using NodeTimeline = ValueWidget<NodeTimelineValue>;

} // namespace plumbline::ui
