#pragma once

#include "core/assess/reason.h"
#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>

class QPainter;
class QPainterPath;

// The one look of claimed, proven and the states between: a fill, a glyph and a word. Never by
// colour alone.
namespace plumbline::ui {

enum class StateLook {
    Proven,  // solid
    Claimed, // outline with a light diagonal hatch
    Pending, // amber outline, clock
    Failed,  // red, cross
    Unknown, // grey dotted edge, question mark
    Ahead    // not reached: a hairline ring
};

StateLook lookOf(Verdict verdict);
QString wordOf(StateLook look); // in the program's language

void fillState(QPainter& painter, const QRectF& rect, StateLook look, const Theme& theme);
void fillState(QPainter& painter, const QPainterPath& path, StateLook look, const Theme& theme);
// The glyph in the largest centred square of `rect`.
void paintGlyph(QPainter& painter, const QRectF& rect, StateLook look, const Theme& theme);

} // namespace plumbline::ui
