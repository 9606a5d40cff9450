#pragma once

#include "ui/widgets/statelook.h"
#include "ui/widgets/valuewidget.h"

#include <QString>

#include <vector>

namespace plumbline::ui {

struct DecisionLink {
    QString department;
    StateLook state = StateLook::Unknown; // no record is Unknown, never Pending (R53)
    QString text;                         // "approved", "pending 12 days", "no record"
    bool blocks = false;                  // the one that the others wait for
};
// The sign-off of the five departments, in order.
struct DecisionChainValue {
    std::vector<DecisionLink> links;
};

struct DecisionChainGeometry {
    DecisionChainGeometry(const QRectF& rect, std::size_t links);

    std::vector<QRectF> cells, glyphs, words;
};

void paintValue(QPainter& painter, const QRectF& rect, const DecisionChainValue& value, const Theme& theme);
QString spokenText(const DecisionChainValue& value);
inline QSize preferredSize(const DecisionChainValue&) { return {640, 56}; }
inline QAccessible::Role roleOf(const DecisionChainValue&) { return QAccessible::Chart; }
inline int partCount(const DecisionChainValue& value) { return static_cast<int>(value.links.size()); }
QRectF partRect(const DecisionChainValue& value, const QRectF& rect, int part);
QString partText(const DecisionChainValue& value, int part);

using DecisionChain = ValueWidget<DecisionChainValue>;

} // namespace plumbline::ui
